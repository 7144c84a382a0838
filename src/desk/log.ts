/**
 * The operator's log. Fields name things by number and kind: no citizen's words or names, no secret ever goes in.
 * pino's shape, so that pino can be given as it is.
 */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
