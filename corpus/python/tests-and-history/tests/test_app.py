def test_answer() -> None:
    assert 6 * 7 == 42
