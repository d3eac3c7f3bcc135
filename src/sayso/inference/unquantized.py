"""A quantised network without its rounding of activations, for processors that compute wrong or slowly in int8."""

from __future__ import annotations

from openvino import Model, Node


def is_quantized(model: Model) -> bool:
    """Return whether a model rounds activations to int8."""
    return any(node.get_type_name() == "FakeQuantize" for node in model.get_ops())


def unquantized(model: Model) -> Model:
    """Return the model with every activation passed on as it is instead of rounded to int8; weights stay as stored.

    ONNX's QuantizeLinear and DequantizeLinear come in as FakeQuantize, Convert, Convert, Subtract, Multiply.
    """
    for node in model.get_ordered_ops():
        if node.get_type_name() == "FakeQuantize":
            for restored in _restored(node):
                restored.output(0).replace(node.input_value(0))
    model.validate_nodes_and_infer_types()
    return model


def _restored(node: Node) -> list[Node]:
    """Return the multiplications by which rounded values get their size back."""
    found = []
    for target in node.output(0).get_target_inputs():
        following = target.get_node()
        found += [following] if following.get_type_name() == "Multiply" else _restored(following)
    return found
