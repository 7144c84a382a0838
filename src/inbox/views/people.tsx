import type { Person } from '../../desk/people/person.ts';
import { type Role, roles } from '../../desk/people/role.ts';
import type { OfficerVisit } from '../visit.ts';
import { ActionForm } from './action-form.tsx';
import { Layout } from './layout.tsx';

/** The most letters of a person's name. */
export const longestPersonName = 100;

/** Why something was not done. */
export interface Trouble {
  readonly is: 'notAdded' | 'already' | 'lastAdmin' | 'named';
}

/** What an admin typed and was not taken. */
interface Typed {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** Those who work at the desk, each with their role, and a form for the next. */
export function PeopleView({
  visit,
  people,
  trouble,
  typed = { id: '', name: '', role: 'officer' },
}: {
  readonly visit: OfficerVisit;
  readonly people: readonly Person[];
  readonly trouble?: Trouble;
  readonly typed?: Typed;
}) {
  const { t, session } = visit;
  return (
    <Layout visit={visit} title={t('people.title')} session={session}>
      <h1>{t('people.title')}</h1>
      {trouble !== undefined && (
        <p class="fault" role="alert">
          {t(`people.trouble.${trouble.is}`)}
        </p>
      )}
      <ul class="people">
        {people.map((person) => (
          <PersonCard key={person.id} visit={visit} person={person} />
        ))}
      </ul>
      <section class="card fields">
        <h2>{t('people.add.title')}</h2>
        <p class="quiet">{t('people.add.hint')}</p>
        <ActionForm session={session} action="/inbox/people" needs="people">
          <label for="id">{t('people.add.id')}</label>
          <input id="id" name="id" inputMode="numeric" required autoComplete="off" value={typed.id} />
          <label for="name">{t('people.add.name')}</label>
          <input
            id="name"
            name="name"
            required
            autoComplete="off"
            maxLength={longestPersonName}
            value={typed.name}
          />
          <label for="role">{t('people.role')}</label>
          <RoleChoice visit={visit} id="role" chosen={typed.role} describedBy="roles" />
          <button type="submit" class="main">
            {t('people.add.do')}
          </button>
        </ActionForm>
        <dl id="roles" class="roles">
          {roles.toReversed().map((role) => (
            <div key={role}>
              <dt>{t(`people.roles.${role}`)}</dt>
              <dd class="quiet">{t(`people.does.${role}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Layout>
  );
}

function PersonCard({ visit, person }: { readonly visit: OfficerVisit; readonly person: Person }) {
  const { t, session } = visit;
  const { id, role, named } = person;
  const name = person.name ?? t('nameless');
  return (
    <li class="card person">
      <p class="item-head">
        <bdi class="person-name">{name}</bdi>
        <span class="mark">{t(`people.roles.${role}`)}</span>
        {id === session.officer && <span class="mark">{t('people.you')}</span>}
      </p>
      <p class="quiet">
        {t('people.add.id')}: <bdi>{id}</bdi>
      </p>
      {named ? (
        <p class="quiet">{t('people.named')}</p>
      ) : (
        <>
          <ActionForm session={session} action={`/inbox/people/${id}/role`} needs="people">
            <div class="tool-row">
              <RoleChoice visit={visit} chosen={role} label={t('people.roleOf', { name })} />
              <button type="submit" aria-label={t('people.changeOf', { name })}>
                {t('people.change')}
              </button>
            </div>
          </ActionForm>
          <details class="tool">
            <summary>{t('people.remove.title')}</summary>
            <p class="quiet">{t('people.remove.hint')}</p>
            <ActionForm session={session} action={`/inbox/people/${id}/remove`} needs="people">
              <button type="submit" class="danger" aria-label={t('people.remove.of', { name })}>
                {t('people.remove.do')}
              </button>
            </ActionForm>
          </details>
        </>
      )}
    </li>
  );
}

function RoleChoice({
  visit: { t },
  id,
  chosen,
  label,
  describedBy,
}: {
  readonly visit: OfficerVisit;
  readonly id?: string;
  readonly chosen: Role;
  readonly label?: string;
  readonly describedBy?: string;
}) {
  return (
    <select id={id} name="role" aria-label={label} aria-describedby={describedBy}>
      {roles.toReversed().map((role) => (
        <option key={role} value={role} selected={role === chosen}>
          {t(`people.roles.${role}`)}
        </option>
      ))}
    </select>
  );
}
