import { z } from 'zod';
import type { Backstage } from '../backstage.ts';
import { badRequest } from '../refusal.ts';
import { lengthOf } from '../text/format-text.ts';
import { type Methods, method } from './method.ts';
import { flag, integer, nested } from './parameters.ts';

/** Answers to what people do beside writing. */
export function answeringMethods(backstage: Backstage): Methods {
  return {
    answerCallbackQuery: method(
      {
        callback_query_id: z.string(),
        text: z.string().optional(),
        show_alert: flag.optional(),
        url: z.string().optional(),
        cache_time: integer.optional(),
      },
      ({ callback_query_id, text = '', show_alert: alert = false }) => {
        if (lengthOf(text) > 200) throw badRequest('MESSAGE_TOO_LONG');
        const { person } = backstage.callbacks.answer(callback_query_id);
        backstage.announce({ what: 'notice', personId: person.id, text, alert });
        return true;
      },
    ),
    // Nobody asks inline here, so there is nothing that could be answered in time.
    answerInlineQuery: method(
      {
        inline_query_id: z.string(),
        results: nested(z.array(z.looseObject({}))),
        cache_time: integer.optional(),
        is_personal: flag.optional(),
        next_offset: z.string().optional(),
        button: nested(z.looseObject({})).optional(),
      },
      () => {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      },
    ),
  };
}
