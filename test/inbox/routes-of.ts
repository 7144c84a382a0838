import { z } from 'zod';

const layers = z.array(
  z.object({
    route: z.object({ path: z.string(), methods: z.record(z.string(), z.unknown()) }).optional(),
    handle: z.unknown(),
  }),
);

/** The paths that an Express router answers with GET, those of the routers within it too. */
export function getRoutesOf(router: unknown): readonly string[] {
  if (typeof router !== 'function' || !('stack' in router)) return [];
  return layers
    .parse(router.stack)
    .flatMap(({ route, handle }) =>
      route === undefined ? getRoutesOf(handle) : 'get' in route.methods ? [route.path] : [],
    );
}
