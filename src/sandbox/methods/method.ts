import { z } from 'zod';
import { badRequest } from '../refusal.ts';
import { inTelegramsWords } from './parameters.ts';

/** A call's parameters as they came: text from forms, values from JSON. Uploads are apart. */
export type RawParameters = Readonly<Record<string, unknown>>;

export interface Upload {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What a method knows of the call beside its parameters. */
export interface Call {
  readonly uploads: ReadonlyMap<string, Upload>;
  /** The caller hung up. */
  readonly gone: AbortSignal;
}

/** Takes raw parameters, answers with what goes into `result`. Throws Refusal. */
export type Method = (parameters: RawParameters, call: Call) => unknown;
export type Methods = Readonly<Record<string, Method>>;

/**
 * A method whose parameters are checked first. Stricter than Telegram, which overlooks parameters that it does
 * not know: here they are refused, so that a misspelt or missing option is seen.
 */
export function method<S extends z.core.$ZodLooseShape>(
  shape: S,
  run: (parameters: z.infer<z.ZodObject<S, z.core.$strict>>, call: Call) => unknown,
): Method {
  const schema = z.strictObject(shape);
  return (raw, call) => {
    const parsed = schema.safeParse(raw, { error: inTelegramsWords });
    if (!parsed.success) throw badRequest(parsed.error.issues[0]?.message ?? 'wrong parameters');
    return run(parsed.data, call);
  };
}
