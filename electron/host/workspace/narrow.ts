/** Parameter of `among`: null asks for all rows. */
export function asJson(uids: readonly string[] | null): string | null {
  return uids === null ? null : JSON.stringify(uids)
}

/**
 * The condition that a column names one of the uids bound to `$uids` (`asJson`). Two conditions rather than one with an OR
 * in it, which would keep SQLite from its index and read the whole table for one row.
 * @param column a name from the code, never from the user
 */
export function among(column: string, uids: readonly string[] | null): string {
  return uids === null ? '$uids IS NULL' : `${column} IN (SELECT value FROM json_each($uids))`
}
