/** Files that officers gave, kept here until Telegram has them. Written durably. */
export interface Uploads {
  put(id: string, bytes: Uint8Array): Promise<void>;
  /** @returns undefined if there is no such file */
  open(id: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  delete(id: string): Promise<void>;
  /** The ids of all that are kept. */
  ids(): Promise<readonly string[]>;
}
