/** What came of asking for a file that somebody sent. */
export type Fetched =
  | {
      readonly is: 'there';
      /** In bytes, where it is known. */
      readonly size: number | undefined;
      /** Fails if the rest does not come. */
      readonly bytes: AsyncIterable<Uint8Array>;
    }
  /** It is kept, but is larger than bots are given. */
  | { readonly is: 'tooLarge' }
  /** It is not there any more. */
  | { readonly is: 'gone' }
  /** Not now: those who keep it can't be reached. */
  | { readonly is: 'later' };

/** Where files lie that people sent, by the id under which they came. Does not throw for what the other side says. */
export interface FileSource {
  fetch(fileId: string): Promise<Fetched>;
}
