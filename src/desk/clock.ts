/** The time, given from outside so that tests can set it. */
export interface Clock {
  now(): Date;
  /** Calls back once after so many milliseconds. @returns a function that takes it back */
  after(milliseconds: number, call: () => void): () => void;
}
