// OpenAI's Agents SDK for Node: sessions kept in conversations, with plain, tool and reasoning turns.
import assert from "node:assert";
import { Agent, OpenAIConversationsSession, run, setTracingDisabled, tool } from "@openai/agents";
import { z } from "zod";

setTracingDisabled(true);
const weather = tool({
  name: "get_weather",
  description: "Say what the weather is in a city.",
  parameters: z.object({ city: z.string() }),
  execute: async ({ city }) => `cold in ${city}`,
});
const agent = new Agent({ name: "a", instructions: "Be brief.", model: "gpt-4o", tools: [weather] });

async function twoTurns(first, second) {
  const session = new OpenAIConversationsSession();
  const said = [];
  for (const words of [first, second]) said.push((await run(agent, words, { session })).finalOutput);
  const items = await session.getItems();
  await session.clearSession();
  return [said, items.map((item) => item.type ?? "message")];
}

let [said, kinds] = await twoTurns("hello", "again");
assert.deepEqual(said, ["You said: hello", "You said: again"]);
assert.equal(kinds.length, 4);
[said, kinds] = await twoTurns("the weather?", "the weather, once more?");
assert.deepEqual(said, ["It is cold in Oslo.", "It is cold in Oslo."]);
assert.equal(kinds.filter((kind) => kind === "function_call_result" || kind === "function_call_output").length, 2);
[said, kinds] = await twoTurns("think about it", "think about it again");
assert.equal(kinds.filter((kind) => kind === "reasoning").length, 2);
