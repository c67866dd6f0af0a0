"""Reading a feeling in a face: pictures and videos made safe, nets that find faces, and what they say."""
