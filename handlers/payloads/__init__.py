"""What buttons send back that several flows show; payloads of one flow alone stand in its `taps.py`."""
