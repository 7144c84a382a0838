import { z } from 'zod';
import type { Backstage } from '../backstage.ts';
import { badRequest } from '../refusal.ts';
import { lengthOf } from '../text/format-text.ts';
import { type Methods, method } from './method.ts';
import { flag, integer } from './parameters.ts';

/** Answers to pressed buttons. */
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
  };
}
