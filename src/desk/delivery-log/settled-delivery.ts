import { z } from 'zod';
import { delivery } from '../delivery.ts';

/** A delivery that is not tried any more, kept for a while so that officers see it and can send it again. */
export const settledDelivery = delivery.omit({ notBefore: true }).extend({
  at: z.iso.datetime(),
  /** Anything but `arrived` failed. `given-up`: it was tried often enough. */
  fate: z.enum(['arrived', 'blocked', 'gone', 'refused', 'given-up']),
});
export type SettledDelivery = z.infer<typeof settledDelivery>;

export const isFailed = ({ fate }: SettledDelivery): boolean => fate !== 'arrived';
