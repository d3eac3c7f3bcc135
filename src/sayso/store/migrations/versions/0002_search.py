"""Full-text search in what attributions say."""

from alembic import op

from sayso.store.search.tsvector import PUNCTUATION

revision = "0002"
down_revision = "0001"

SQLITE = (
    """CREATE VIRTUAL TABLE words USING fts5(
        content, content = attributions, content_rowid = pk, tokenize = 'porter unicode61 remove_diacritics 2')""",
    "INSERT INTO words(words) VALUES ('rebuild')",
)
POSTGRESQL = (
    "CREATE TEXT SEARCH DICTIONARY sayso (TEMPLATE = snowball, LANGUAGE = porter)",
    "CREATE TEXT SEARCH CONFIGURATION sayso (COPY = simple)",
    """ALTER TEXT SEARCH CONFIGURATION sayso
        ALTER MAPPING FOR asciiword, word, numword, asciihword, hword, numhword,
            hword_asciipart, hword_part, hword_numpart WITH sayso""",
    f"""ALTER TABLE attributions ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('sayso'::regconfig,
        translate(
            normalize(regexp_replace(normalize(coalesce(content, ''), NFD), '[\\u0300-\\u036f]+', '', 'g'), NFC),
            '{PUNCTUATION.replace("%", "%%")}', '{" " * len(PUNCTUATION)}'))) STORED""",
    "CREATE INDEX attributions_by_words ON attributions USING gin (words)",
)
"""Both fold diacritics, stem by Porter's rules (https://tartarus.org/martin/PorterStemmer/) and know no stop words, so
that the same query finds the same texts on both."""


def upgrade() -> None:
    """Make the index of words, and fill it."""
    connection = op.get_bind()
    statements = SQLITE if connection.dialect.name == "sqlite" else POSTGRESQL
    for statement in statements:
        connection.exec_driver_sql(statement)
