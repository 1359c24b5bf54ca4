"""Published specifications of two other APIs, as unlike each other and the toolshed as they come."""

from __future__ import annotations

RECIPES = """\
openapi: 3.0.3
info: {title: Rezepte für Anfänger API, version: "2"}
servers: [{url: /api/v1}]
x-shared: &dated {type: object, properties: {made: {type: string, format: date-time, nullable: true}}}
paths:
  /recipes:
    get:
      parameters:
        - {name: tags, in: query, explode: false, schema: {type: array, items: {type: string}}}
      responses:
        200:
          description: All.
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Dish"}}}}
    post:
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Dish"}}}}
      responses:
        201: {description: Made., content: {application/json: {schema: {$ref: "#/components/schemas/Dish"}}}}
  /recipes/{id}:
    delete:
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {204: {description: Gone.}}
components:
  schemas:
    Dish:
      oneOf: [{$ref: "#/components/schemas/Soup"}, {$ref: "#/components/schemas/Cake"}]
      discriminator: {propertyName: kind, mapping: {soup: Soup, cake: Cake}}
    Soup:
      <<: *dated
      required: [kind, spoons]
      properties: {kind: {type: string}, spoons: {type: integer, minimum: 0, exclusiveMinimum: true}}
    Cake:
      allOf:
        - *dated
        - {type: object, required: [kind], properties: {kind: {type: string}, layers: {type: integer}}}
"""
GATEWAY = """\
{"openapi": "3.1.0", "info": {"title": "Gateway", "version": "2026-01-01"},
 "servers": [{"url": "https://gate.example"}], "security": [{"Key": []}],
 "paths": {
  "/jobs/{job-id}": {
   "parameters": [{"name": "job-id", "in": "path", "required": true, "schema": {"type": "string"}}],
   "servers": [{"url": "https://jobs.gate.example"}],
   "get": {"operationId": "get", "tags": ["Job Control"], "responses": {
     "200": {"description": "d", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/class"}}}},
     "202": {"description": "d"}}},
   "patch": {"operationId": "patch job", "tags": ["Job Control"], "security": [],
    "requestBody": {"required": true, "content": {
     "application/merge-patch+json": {"schema": {"$ref": "#/components/schemas/class"}}}},
    "responses": {"default": {"description": "d", "content": {"application/json": {"schema": true}}}}}},
  "/jobs": {"$ref": "#/components/pathItems/Jobs"}},
 "components": {
  "pathItems": {"Jobs": {"get": {"operationId": "list", "responses": {"200": {"description": "d", "content": {
     "application/json": {"schema": {"type": "object", "additionalProperties": {
      "$ref": "#/components/schemas/class"}}}}}}}}},
  "securitySchemes": {"Key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
  "schemas": {"class": {"type": "object", "required": ["id", "self"], "properties": {
     "id": {"type": "string", "readOnly": true}, "self": {"type": ["string", "null"]},
     "next": {"$ref": "#/components/schemas/class"}, "mode": {"enum": ["a", 1, null]},
     "pair": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]}}}}}}
"""
# The publication, what its package is called, and a breaking change: another method, at a path.
APIS: dict[str, tuple[str, str, tuple[str, str], str]] = {
    "recipes.yaml": (RECIPES, "rezepte_fur_anfanger_api", ("    delete:", "    put:"), "/recipes/{id}"),
    "gateway.json": (GATEWAY, "gateway_api", ('"patch": {', '"post": {'), "/jobs/{job-id}"),
}
