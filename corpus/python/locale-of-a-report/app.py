import datetime
import locale

import pygments

locale.setlocale(locale.LC_ALL, "")
print(f"served by {pygments.__name__} on {datetime.date(2026, 1, 5):%A}")
