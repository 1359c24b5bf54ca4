// The official SDK for Node.
import assert from "node:assert";
import OpenAI from "openai";

const client = new OpenAI();
const conversation = await client.conversations.create({ items: [{ role: "user", content: "hello" }] });
const answer = await client.responses.create({ model: "m", input: "hello", conversation: conversation.id });
assert.equal(answer.output_text, "You said: hello");
const stream = await client.responses.create({ model: "m", input: "again", conversation: conversation.id, stream: true });
let text = "";
for await (const event of stream) if (event.type === "response.output_text.delta") text += event.delta;
assert.equal(text, "You said: again");
const items = [];
for await (const item of client.conversations.items.list(conversation.id, { limit: 2, order: "asc" })) items.push(item);
assert.equal(items.length, 5);
await client.conversations.delete(conversation.id);
const assistant = await client.beta.assistants.create({ model: "gpt-4o" });
const thread = await client.beta.threads.create({ messages: [{ role: "user", content: "hello" }] });
const run = await client.beta.threads.runs.createAndPoll(thread.id, { assistant_id: assistant.id });
assert.equal(run.status, "completed");
