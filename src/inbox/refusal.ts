/** One thing that is wrong with what was sent: `field` is its path, such as `question.text`. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** The caller asked for something that can't be done as asked. The web server answers with the status and all of it. */
export class Refusal extends Error {
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly FieldFault[] | undefined;

  constructor(status: number, detail: string, errors?: readonly FieldFault[]) {
    super(detail);
    this.name = 'Refusal';
    this.status = status;
    this.detail = detail;
    this.errors = errors;
  }
}
