import { z } from 'zod';
import type { Backstage } from '../backstage.ts';
import { readResult } from '../inline/results.ts';
import { badRequest } from '../refusal.ts';
import { whyNoApp } from '../text/links.ts';
import type { InlineAnswer } from '../world.ts';
import { type Methods, method } from './method.ts';
import { flag, integer, nested } from './parameters.ts';
import type { Noted } from './words.ts';

const most = { results: 50, offsetBytes: 64 };

const button = nested(
  z.strictObject({
    text: z.string(),
    start_parameter: z.string().optional(),
    web_app: z.strictObject({ url: z.string() }).optional(),
  }),
).optional();

/** Answering what people ask in their message fields. */
export function inlineMethods(backstage: Backstage, noted: Noted): Methods {
  return {
    answerInlineQuery: method(
      {
        inline_query_id: z.string(),
        results: nested(z.array(z.looseObject({}))),
        cache_time: integer.default(300),
        is_personal: flag.default(false),
        next_offset: z.string().default(''),
        button,
      },
      (given) => {
        if (given.results.length > most.results) throw badRequest('too many inline query results specified');
        const results = given.results.map((result) => readResult(result, backstage.files, noted));
        if (new Set(results.map(({ id }) => id)).size < results.length)
          throw badRequest('RESULT_ID_DUPLICATE');
        if (Buffer.byteLength(given.next_offset) > most.offsetBytes) throw badRequest('NEXT_OFFSET_INVALID');
        const shown = given.button === undefined ? {} : { button: readButton(given.button) };
        const { id, person } = backstage.inline.answer(given.inline_query_id, {
          results,
          nextOffset: given.next_offset,
          ...shown,
          cacheSeconds: Math.max(given.cache_time, 0),
          isPersonal: given.is_personal,
        });
        backstage.announce({ what: 'inline', personId: person.id, queryId: id });
        return true;
      },
    ),
  };
}

function readButton(given: NonNullable<z.infer<typeof button>>): NonNullable<InlineAnswer['button']> {
  const { text, start_parameter: start, web_app: app } = given;
  if ((start === undefined) === (app === undefined)) {
    throw badRequest(
      "can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field",
    );
  }
  if (app !== undefined) {
    const why = whyNoApp(app.url);
    if (why !== undefined)
      throw badRequest(`inline query results button Web App URL '${app.url}' is invalid: ${why}`);
    return { text, webApp: app.url };
  }
  if (!start) throw badRequest("can't use empty start_parameter");
  if (start.length > 64) throw badRequest('too long start_parameter specified');
  if (!/^[A-Za-z0-9_-]+$/.test(start)) throw badRequest('unallowed characters in start_parameter are used');
  return { text, startParameter: start };
}
