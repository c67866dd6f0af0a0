"""What all pictures share is drawn once."""

from handlers.charts import frame


def test_after_warming_no_face_is_drawn_any_more() -> None:
    frame.warm()
    before = frame._large_face.cache_info().misses

    for step in frame.STEPS:
        assert frame.face(step, 77, "dark").size == (77, 77)

    assert frame._large_face.cache_info().misses == before
