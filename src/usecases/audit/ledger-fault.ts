/** Something stored beside the events that does not say what they say. */
export interface LedgerFault {
  /** What it is about, as in an audit entry: `request/…`, `proactive/…`, `dispute/…`, `report/2025`. */
  readonly subject: string;
  /** One Chinese sentence. */
  readonly message: string;
}
