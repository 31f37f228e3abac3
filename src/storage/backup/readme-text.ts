/** What a person finds who opens a backup without Paydown. */
export const README_TEXT = `This is a backup of a Paydown workspace: a ZIP archive of stored files.

manifest.json        What is in here: each file with its size and SHA-256, in this order.
manifest-copy.json   The same bytes again, last. A backup that was cut has only the first.
data/*.ndjson        The records, one JSON object a line, one file a table.
audit.jsonl          The audit log: a head line, then one entry a line. The SHA-256 of an entry's
                     bytes is "prev" of the next one, and the last one's is "head" of the first line.
blobs/*              Columns of dataset versions, as Parquet files named by their SHA-256.
                     data/versions.ndjson says which columns of which version each one holds.

To read it without Paydown: unpack it with any program for ZIP archives, look into data/ with a text
editor or "jq", and open the files in blobs/ with anything that reads Parquet.

To check it: sha256sum each file and compare with manifest.json.

To restore it: Settings, Backup, Restore a backup.
`;
