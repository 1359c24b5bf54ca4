"""Read a document with openapi-python-client; the only module that touches the generator's parsed objects."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openapi_python_client import schema as oai
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError, ParseError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import (
    AnyProperty,
    LiteralEnumProperty,
    ModelProperty,
    Property,
    Schemas,
    build_schemas,
)
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.schemas import Class
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.strings import ClassName, PythonIdentifier
from ruamel.yaml.error import YAMLError

from ..errors import SpecError
from ..json_types import Document
from . import classes, names, preparation, shapes
from .shapes import Shape

# Dates and ids stay texts: reading them into richer types would not give every spelling back unchanged.
_PLAIN: list[tuple[type[Any], str]] = [
    (BooleanProperty, "bool"),
    (IntProperty, "int"),
    (FloatProperty, "float"),
    (NoneProperty, "None"),
    (AnyProperty, "Any"),
]


classes.extend()
_UNNAMED = UnionProperty | ListProperty | ModelProperty
_OBJECT = re.compile(r"<openapi_python_client[^>]*>")


@dataclass
class Source:
    """A parsed document: the generator's data, its classes by name, and the component types without a class."""

    document: Document
    config: Config
    data: GeneratorData
    models: dict[str, ModelProperty]
    unnamed: dict[str, PropertyProtocol]
    components: dict[str, PropertyProtocol]
    wire: Callable[[str], str]


def read(document: Document, config: Config) -> Source:
    """Return the parsed document with readable class names. Raises SpecError with the generator's first complaint."""
    prepared = preparation.prepare(document)
    document = prepared.document
    data = GeneratorData.from_dict(copy.deepcopy(document), config=config)
    if isinstance(data, GeneratorError):
        raise SpecError(f"the generator refuses the document: {data.header} {data.detail or ''}")
    collections = data.endpoint_collections_by_tag.values()
    complaints = [*data.errors, *(error for collection in collections for error in collection.parse_errors)]
    if complaints:
        raise SpecError(f"{len(complaints)} generator warning(s), the first: {_complaint(complaints[0])}")
    schemas = _schemas(document, config)
    _rename(data, schemas)
    models: dict[str, ModelProperty] = {model.class_info.name: model for model in data.models}
    data.models = [model for model in models.values() if not is_map(model, models)]
    components = dict(_components(schemas))
    unnamed: dict[str, PropertyProtocol] = {
        name: found for name, found in components.items() if isinstance(found, _UNNAMED)
    }
    return Source(document, config, data, models, unnamed, components, prepared.wire)


def _complaint(error: GeneratorError) -> str:
    place = ""
    if isinstance(error, ParseError) and isinstance(error.data, oai.Schema | oai.Reference):
        place = f" in {error.data.model_dump_json(by_alias=True, exclude_unset=True)}"
    said = " ".join(f"{error.header} {error.detail or ''}{place}".split())
    return f"{_OBJECT.sub('…', said)}; change or drop it with a correction"


def configuration(file: Path, spec: Path, output: Path) -> Config:
    """Return the generator's options. Raises SpecError when the file is not usable."""
    try:
        options = ConfigFile.load_from_path(file)
    except (OSError, ValueError, TypeError, YAMLError) as error:
        raise SpecError(f"{file} is not a usable generator configuration: {error}") from error
    if names.is_usable(output.name):
        options.package_name_override = output.name  # a package refers to itself by the name of its folder
    return Config.from_sources(
        options, MetaType.NONE, document_source=spec, file_encoding="utf-8", overwrite=True, output_path=output
    )


def _schemas(document: Document, config: Config) -> Schemas:
    """Parse the components once more: the generator forgets those that have no class of their own."""
    parsed = oai.OpenAPI.model_validate(copy.deepcopy(document))
    components = (parsed.components.schemas if parsed.components else None) or {}
    return build_schemas(components=components, schemas=Schemas(), config=config)


def _components(schemas: Schemas) -> Iterator[tuple[str, PropertyProtocol]]:
    for reference, found in schemas.classes_by_reference.items():
        yield reference.get_untrusted_value().rpartition("/")[2], found


def _rename(data: GeneratorData, schemas: Schemas) -> None:
    """Give classes their final names, in both parses; the parsed objects share one Class object per class."""
    classes = {str(model.class_info.name): model.class_info for model in [*data.models, *data.enums]}
    tags: dict[str, str | None] = {str(enum.class_info.name): "Value" for enum in data.enums}
    tags.update({str(model.class_info.name): _tag(model) for model in data.models})
    chosen = names.class_names(classes, tags.get, frozenset(_union_names(schemas)))
    kept = {name: classes[name].module_name for name, new in chosen.items() if new == name}
    wished = [(name, kept.get(name) or names.snake(new)) for name, new in chosen.items()]
    modules = names.unique_modules(wished, chosen.values())
    modules.update({str(enum.class_info.name): names.LITERALS for enum in data.enums})
    for info in _class_objects(data, schemas):
        name = str(info.name)
        if name in chosen:
            # As they are: the generator's own constructors would change the spelling once more.
            info.name, info.module_name = (
                str.__new__(ClassName, chosen[name]),
                str.__new__(PythonIdentifier, modules[name]),
            )
    _refuse_unusable(data)


def _refuse_unusable(data: GeneratorData) -> None:
    """Raise SpecError for a name that Python, a file system or an importer would not take as it is."""
    owners = [*data.models, *data.enums]
    found = {str(one.class_info.name): "schema" for one in owners}
    found.update({str(one.class_info.module_name): "schema" for one in owners})
    for tag, collection in data.endpoint_collections_by_tag.items():
        found[str(tag)] = "tag"
        found.update({str(endpoint.name): "operation" for endpoint in collection.endpoints})
        for endpoint in collection.endpoints:
            if PythonIdentifier(endpoint.name, "field_") != endpoint.name:
                raise SpecError(f"the operation {endpoint.name!r} has no usable name; give it another operationId")
    for name, kind in found.items():
        if not names.is_usable(name):
            raise SpecError(f"the {kind} {name[:60]!r} cannot be a module: too long, or not the same name everywhere")


def _union_names(schemas: Schemas) -> Iterator[str]:
    """Yield the names of component unions, which belong to the union and not to one of its variants."""
    for wire, found in _components(schemas):
        if not isinstance(found, _UNNAMED):
            continue
        inner = found.inner_properties if isinstance(found, UnionProperty) else []
        if sum(not isinstance(one, NoneProperty) for one in inner) > 1:
            yield names.pascal(wire)


def _class_objects(data: GeneratorData, schemas: Schemas) -> list[Class]:
    """Return every distinct Class object that a property refers to."""
    owners = [*data.models, *data.enums, *schemas.classes_by_name.values(), *schemas.classes_by_reference.values()]
    for tag in data.endpoint_collections_by_tag.values():
        for endpoint in tag.endpoints:
            owners += [*endpoint.list_all_parameters(), *(body.prop for body in endpoint.bodies)]
            owners += [response.prop for response in endpoint.responses]
    found: dict[int, Class] = {}
    seen: set[int] = set()
    while owners:
        owner: Any = owners.pop()
        if id(owner) in seen:
            continue
        seen.add(id(owner))
        if isinstance(owner, ModelProperty | LiteralEnumProperty):
            found[id(owner.class_info)] = owner.class_info
        owners += _inner(owner)
    return list(found.values())


def _inner(owner: Any) -> Iterator[Any]:
    """Yield the properties directly inside a property, whatever its kind."""
    for several in ("inner_properties", "required_properties", "optional_properties"):
        yield from getattr(owner, several, None) or ()
    for one in ("inner_property", "additional_properties"):
        if getattr(owner, one, None):
            yield getattr(owner, one)


def _tag(model: ModelProperty) -> str | None:
    """Return the first constant of a model in PascalCase: what tells it from its siblings."""
    for prop in properties(model):
        if isinstance(prop, ConstProperty):
            return names.pascal(str(prop.value.raw_value))
    return None


def properties(model: ModelProperty) -> list[Property]:
    """Return the properties of a model in the document's order."""
    found = {prop.name: prop for prop in [*(model.required_properties or ()), *(model.optional_properties or ())]}
    position = {name: index for index, name in enumerate(model.data.properties or ())}
    return sorted(found.values(), key=lambda prop: position.get(prop.name, len(position)))


def raw(model: ModelProperty) -> Document:
    """Return the JSON Schema of a model, extensions and prose included."""
    return model.data.model_dump(mode="json", by_alias=True, exclude_unset=True)


def is_map(model: ModelProperty, models: dict[str, ModelProperty]) -> bool:
    """Say whether a model is an object with arbitrary keys only, which a dict serves best."""
    original = models.get(model.class_info.name, model)
    declares = bool(original.required_properties or original.optional_properties)
    return not declares and original.additional_properties is not None


def shape(prop: PropertyProtocol | Property, models: dict[str, ModelProperty]) -> Shape:
    """Return the shape of a parsed property. Raises SpecError for one that JSON cannot carry."""
    match prop:
        case ModelProperty():
            return _model_shape(prop, models)
        case ListProperty():
            return shapes.List(shape(prop.inner_property, models))
        case UnionProperty():
            return shapes.union([shape(inner, models) for inner in prop.inner_properties])
        case ConstProperty():
            return shapes.Const(prop.value.raw_value)
        case LiteralEnumProperty():
            return shapes.Enum(prop.class_info.name, prop.class_info.module_name, tuple(sorted(prop.values, key=str)))
        case _:
            return _plain_shape(prop)


def _plain_shape(prop: PropertyProtocol | Property) -> Shape:
    for kind, name in _PLAIN:
        if isinstance(prop, kind):
            return shapes.Plain(name)
    if prop.get_base_json_type_string().as_unembedded_code() == "str":
        return shapes.Plain("str")
    wire = prop.name.get_untrusted_value()
    raise SpecError(f"{wire!r} has a type that is not supported: {type(prop).__name__}")


def _model_shape(prop: ModelProperty, models: dict[str, ModelProperty]) -> Shape:
    original = models.get(prop.class_info.name, prop)
    if not is_map(original, models):
        return shapes.Object(prop.class_info.name, prop.class_info.module_name)
    assert original.additional_properties is not None
    return shapes.Map(shape(original.additional_properties, models))


def endpoints(source: Source) -> Iterator[tuple[str, Endpoint]]:
    """Yield every operation with its tag."""
    for tag, collection in source.data.endpoint_collections_by_tag.items():
        for endpoint in collection.endpoints:
            yield str(tag), endpoint
