import { z } from 'zod';

/** The file of a form; browsers send an empty one without a name if none was chosen. */
export const fileField = z
  .union([z.literal(''), z.file()])
  .default('')
  .transform((file) => (file === '' || (file.size === 0 && file.name === '') ? undefined : file));
