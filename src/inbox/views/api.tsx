import type { ComponentChildren } from 'preact';
import type { Visit } from '../visit.ts';
import { eventExamples, shellExample } from '../webhooks/openapi/examples.ts';
import { fieldsOf } from '../webhooks/openapi/fields.ts';
import { type Operation, operations } from '../webhooks/openapi/operations.ts';
import { Layout } from './layout.tsx';

/** How other servers speak with the desk: ways in, ways out, signing, with examples that work. */
export function ApiView({ visit }: { readonly visit: Visit }) {
  const { t } = visit;
  return (
    <Layout visit={visit} title={t('api.title')}>
      <h1>{t('api.title')}</h1>
      <p>
        {t('api.what')} <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1)
      </p>
      <section class="card api-part" aria-labelledby="signing">
        <h2 id="signing">{t('api.signing.title')}</h2>
        <p>{t('api.signing.what')}</p>
        <p>{t('api.signing.secrets')}</p>
        <p>{t('api.signing.shell')}</p>
        <Code>{shellExample}</Code>
      </section>
      {operations.map((operation) => (
        <OperationCard key={operation.name} visit={visit} operation={operation} />
      ))}
      <section class="card api-part" aria-labelledby="events">
        <h2 id="events">{t('api.events.title')}</h2>
        <p>{t('api.events.what')}</p>
        <p>{t('api.events.private')}</p>
        <p>{t('api.events.tries')}</p>
        {eventExamples.map((event) => (
          <details key={event.type} class="tool">
            <summary>
              <code>{event.type}</code>
              <span class="quiet">{t(`api.event.${event.type.replace('ticket.', '')}`)}</span>
            </summary>
            <Code>{JSON.stringify(event, null, 2)}</Code>
          </details>
        ))}
      </section>
    </Layout>
  );
}

function OperationCard({
  visit: { t, digits },
  operation,
}: {
  readonly visit: Visit;
  readonly operation: Operation;
}) {
  const { name, path, posted, answers } = operation;
  return (
    <section class="card api-part" aria-labelledby={name}>
      <h2 id={name}>
        <code>
          {posted === undefined ? 'GET' : 'POST'} {path}
        </code>
      </h2>
      <p>{t(`api.operation.${name}`)}</p>
      {posted !== undefined && (
        <>
          <h3>{t('api.example')}</h3>
          <Code>{JSON.stringify(posted.example, null, 2)}</Code>
          <details class="tool">
            <summary>{t('api.fields', { n: digits(fieldsOf(posted.schema).length) })}</summary>
            <ul class="api-list">
              {fieldsOf(posted.schema).map((field) => (
                <li key={field.path}>
                  <code>{field.path}</code> <code class="quiet">{field.kind}</code>{' '}
                  {!field.required && <span class="quiet">{t('api.optional')}</span>}
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
      <h3>{t('api.answers')}</h3>
      <ul class="api-list">
        {answers.map(({ status }) => (
          <li key={status}>
            <code>{status}</code> {t(`api.answer.${status}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Something for a program. It scrolls by itself, by keys too, where the screen is narrow. */
function Code({ children }: { readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <pre class="api-code" dir="ltr" lang="en" tabIndex={0}>
      <code>{children}</code>
    </pre>
  );
}
