"""Read Parquet, as data collections publish their big tables."""

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from loaders.files.empty_cells import refuse_emptiness
from loaders.limits import COLUMNS, MEGABYTE, ROWS, UNPACKED_BYTES
from loaders.problems import UnreadableFile
from loaders.rows import Rows
from loaders.text_columns import constant, text_column

PACKED = 8  # cells for a byte, when values repeat


def read_parquet(content: bytes) -> Rows:
    """Read a Parquet file; row numbers count from 1. Raises UnreadableFile for one damaged or too large."""
    try:
        file = pq.ParquetFile(pa.BufferReader(content))
        described = file.metadata
        if described.num_rows > ROWS:
            raise UnreadableFile("rows_many", most=ROWS)
        refuse_emptiness(described.num_rows, described.num_columns, PACKED * len(content))
        if described.num_columns > COLUMNS:
            raise UnreadableFile("columns_many", columns=described.num_columns, most=COLUMNS)
        names = [field.name for field in file.schema_arrow]
        index = pd.RangeIndex(1, described.num_rows + 1, name="row").astype("int64")
        columns = {}
        for place, name in enumerate(names):
            if name and name not in columns:
                columns[name] = column_text(file.read(columns=[name], use_threads=False).column(0), index)
            else:
                columns[f"{name} ({place + 1})"] = constant("", index)
    except UnreadableFile:
        raise
    except (
        pa.ArrowException,
        OSError,
        ValueError,
        KeyError,
        IndexError,
        OverflowError,
        UnicodeError,
        NotImplementedError,
    ):
        raise UnreadableFile("parquet_damaged") from None
    frame = pd.DataFrame(columns, index=index)
    return Rows(frame, len(frame), "parquet")


def column_text(values: pa.ChunkedArray, index: pd.Index) -> pd.Series:
    """Return a column as text: days as days, moments with the date of the zone that is given."""
    if pa.types.is_dictionary(values.type):
        values = values.cast(values.type.value_type)
    if pa.types.is_list(values.type) or pa.types.is_large_list(values.type):
        values = pc.binary_join(pc.cast(values, pa.list_(pa.string())), ";")
    elif pa.types.is_timestamp(values.type):
        values = pc.strftime(values, format="%Y-%m-%d %H:%M:%S")
        values = pc.replace_substring_regex(pc.replace_substring_regex(values, r"\.0+$", ""), r" 00:00:00$", "")
    elif pa.types.is_struct(values.type) or pa.types.is_map(values.type) or pa.types.is_binary(values.type):
        values = pa.chunked_array([pa.array([str(value) for value in values.to_pylist()], pa.large_string())])
    if values.nbytes > UNPACKED_BYTES:
        raise UnreadableFile("zip_large", size=values.nbytes // MEGABYTE, most=UNPACKED_BYTES // MEGABYTE)
    text = pc.fill_null(values.cast(pa.large_string()), "")
    return text_column(text.chunks, index)
