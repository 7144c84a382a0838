/** The part of the day that an hour (0 to 23) lies in. Bangla says noon and evening where English says pm. */
export function partOfDay(hour: number): string {
  if (hour < 4) return 'small-hours';
  if (hour < 6) return 'dawn';
  if (hour < 12) return 'morning';
  if (hour < 15) return 'noon';
  if (hour < 18) return 'afternoon';
  return hour < 20 ? 'evening' : 'night';
}
