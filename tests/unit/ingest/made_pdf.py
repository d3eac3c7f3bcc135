"""PDF files written by hand, for tests of what no library would write."""


def make_pdf(
    said: str, *, n_pages: int = 1, kids: str | None = None, drawn: str = "", is_form: bool = False
) -> bytes:
    """Return a PDF file with the same words on each page.

    Args:
        said: The words.
        n_pages: How many pages say them.
        kids: What the pages are, instead of these.
        drawn: What is drawn besides.
        is_form: Whether what is drawn can draw itself, as ``/X``.
    """
    stream = f"BT /F 12 Tf 50 700 Td ({said}) Tj ET {drawn}"
    form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >>" * is_form
    resources = "<< /Font << /F 3 0 R >> /XObject << /X 4 0 R >> >>"
    pages = [f"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources {resources} >>"] * n_pages
    listed = kids or " ".join(f"{5 + number} 0 R" for number in range(n_pages))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{listed}] /Count {n_pages} /MediaBox [0 0 595 842] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Length {len(stream)} {form} >>\nstream\n{stream}\nendstream",
        *pages,
    ]
    written = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{each}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\n"
    return written + f"{end}startxref\n{len(written)}\n%%EOF".encode()
