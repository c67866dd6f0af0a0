"""Making the face nets: fetch the published weights, check them, and write ONNX graphs."""
