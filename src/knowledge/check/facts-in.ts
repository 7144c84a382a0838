/** The keys of the facts that a text refers to, in their order: `emergency` of `{fact.emergency}`. */
export function factsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{fact\.([^{}]*)\}/g)].map(([, key = '']) => key);
}
