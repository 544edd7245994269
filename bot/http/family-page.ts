import type { Request, Response, Server } from 'restify';
import { cannotWait, notAnswers, readAnswers, toFix } from '../../shared/family-page/answers.ts';
import { withKnown } from '../../shared/family-page/known.ts';
import { answersOf } from '../../shared/family-page/decide.ts';
import { familyText as t } from '../../shared/family-page/text.ts';
import { consentPurposes } from '../../shared/consent/consent.ts';
import { problem, type Problem } from '../../shared/kernel/problem.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { plusMilliseconds } from '../../shared/kernel/time.ts';
import type { FamilyLinks } from '../auth/family-links.ts';
import { enter, pageAt, type LinkPlace } from '../features/family-page/enter.ts';
import type { FamilyPagePorts } from '../features/family-page/ports.ts';
import { seePage, type FamilyView } from '../features/family-page/see-page.ts';
import { sendAnswers } from '../features/family-page/send-answers.ts';
import { typeAnswers } from '../features/family-page/type-answers.ts';
import { sayChanged, withdraw } from '../features/family-page/withdraw.ts';
import type { Log } from '../ports/log.ts';
import { checkPage, formPage, type FormDrawing } from './family-form.ts';
import { gatePage, leftPage } from './family-gate.ts';
import { familyHeaders } from './family-layout.ts';
import { noteOf, statusPage } from './family-status.ts';
import { sendProblem } from './problems.ts';
import { sendSentence, wantsPage } from './sentence-page.ts';
import { tooFast, type Gate } from './too-fast.ts';

export interface FamilyPageParts extends FamilyPagePorts, Gate {
  readonly familyLinks: FamilyLinks;
  readonly log: Log;
  /** The product is reached by https, so the pass may go over nothing else. */
  readonly isSecure: boolean;
}

/** For how long after the last press nobody has to name the birthday again. */
const passHours = 6;
const cookie = 'family';
const formType = 'application/x-www-form-urlencoded';

/** A form of a family's page: the only thing that comes without JSON and without anybody signed in. */
export const isFamilyForm = (request: Request): boolean =>
  request.contentType() === formType && /^\/family\/[^/]+\/[a-z]+$/.test(request.path());

type Fields = Readonly<Record<string, readonly string[]>>;

/** What a form sent, each name with all its values. */
function fieldsOf(request: Request): Fields {
  const body: unknown = request.body;
  const sent = new URLSearchParams(typeof body === 'string' ? body : '');
  return Object.fromEntries([...new Set(sent.keys())].map((name) => [name, sent.getAll(name)]));
}

/** What has to be put right, with what the school knows of the language. Hazard H-13. */
const fixIn = ({ page, sight }: FamilyView) => toFix(withKnown(answersOf(page), sight.known), page.isOwn);

const one = (fields: Fields, name: string): string => fields[name]?.[0] ?? '';

type Headers = Readonly<Record<string, string>>;

/** What a page is drawn with anew; `keptWords`: what has changed, as it was typed and is not sent. */
type Redrawn = Partial<FormDrawing> & { readonly keptWords?: string };

interface Asked {
  readonly request: Request;
  readonly response: Response;
  readonly word: string;
  readonly place: LinkPlace;
  readonly fields: Fields;
}

const cookieOf = (request: Request): string =>
  (request.header('cookie') ?? '')
    .split(/;\s*/)
    .find((each) => each.startsWith(`${cookie}=`))
    ?.slice(cookie.length + 1) ?? '';

/**
 * `/family/<word>`: the page of one person around a child, who has no account. The word is signed and says which page;
 * the birthday is asked before anything shows, and a pass in a cookie of this address remembers it for some hours.
 */
export function mountFamilyPage(server: Server, ports: FamilyPageParts): void {
  const { familyLinks: links } = ports;

  const page = (response: Response, html: string, more: Headers = {}): void =>
    response.sendRaw(200, html, { ...familyHeaders, ...more });
  const passOf = (word: string, pass: string): Headers => ({
    'set-cookie': `${cookie}=${pass}; Path=/family/${word}; HttpOnly; SameSite=Lax${ports.isSecure ? '; Secure' : ''}${pass ? '' : '; Max-Age=0'}`,
  });
  const newPass = ({ word, place }: Asked): Headers =>
    passOf(word, links.pass({ page: place.pageId, until: plusMilliseconds(ports.clock.now(), passHours * 3_600_000) }));
  const hasPass = ({ request, place }: Asked): boolean =>
    links.passes(cookieOf(request), place.pageId, ports.clock.now());
  const refuse = ({ request, response }: Pick<Asked, 'request' | 'response'>, why: Problem): void =>
    wantsPage(request) || request.header('accept') === undefined
      ? sendSentence(response, why)
      : sendProblem(response, why);
  /** To a page of its own, so that going back or loading again sends nothing twice. */
  const backTo = (asked: Asked, note: string): void =>
    asked.response.sendRaw(303, '', {
      ...familyHeaders,
      ...newPass(asked),
      location: `/family/${asked.word}?note=${note}`,
    });

  async function gate(asked: Asked, note = ''): Promise<void> {
    const found = await pageAt(ports, asked.place);
    if (found.ok) page(asked.response, gatePage(asked.word, found.value.isOwn, note));
    else refuse(asked, found.problem);
  }

  async function draw(asked: Asked, note: string, { keptWords = '', ...more }: Redrawn = {}): Promise<void> {
    const seen = await seePage(ports, asked.place);
    if (!seen.ok) return refuse(asked, seen.problem);
    const { word } = asked;
    const html = seen.value.page.sent
      ? statusPage(seen.value, word, { note, keptWords })
      : formPage(seen.value, { word, form: ports.ids.make(), ...(note ? { note } : {}), ...more });
    page(asked.response, html, newPass(asked));
  }

  async function enterBy(asked: Asked): Promise<void> {
    const day = Number(one(asked.fields, 'day'));
    const month = Number(one(asked.fields, 'month'));
    // What no calendar has is no try: nobody loses one by pressing too early.
    const isDay =
      Number.isInteger(day) && Number.isInteger(month) && day >= 1 && day <= 31 && month >= 1 && month <= 12;
    if (!isDay) return gate(asked, t.gate.choose);
    const entered = await enter(ports, asked.place, { day, month });
    if (!entered.ok) return refuse(asked, entered.problem);
    if (!entered.value.isIn) return gate(asked, t.gate.wrong(entered.value.left));
    asked.response.sendRaw(303, '', { ...familyHeaders, ...newPass(asked), location: `/family/${asked.word}` });
  }

  /** Keeps what a form sent; undefined when it was refused, which is then said. */
  async function keep(asked: Asked) {
    const { form, seen, ...typed } = asked.fields;
    const answers = readAnswers(typed);
    const rev = Number(seen?.[0]);
    const name = form?.[0] ?? '';
    if (typeof answers === 'string') return void refuse(asked, notAnswers(answers));
    if (!Number.isInteger(rev) || !/^[\w|~-]{1,60}$/.test(name))
      return void refuse(asked, problem('not-understood', t.notRead));
    const kept = await typeAnswers(ports, asked.place, answers, { form: name, seen: rev });
    if (kept.ok) return kept.value;
    if (kept.problem.code === 'already-done' && wantsPage(asked.request)) return void backTo(asked, 'again');
    return void refuse(asked, kept.problem);
  }

  async function save(asked: Asked): Promise<void> {
    const kept = await keep(asked);
    if (!kept) return;
    const { page: now, stale } = kept;
    if (!wantsPage(asked.request))
      return void asked.response.json(200, { rev: now.rev, stale, turn: cannotWait(answersOf(now)) }, newPass(asked));
    await draw(asked, stale.length ? t.stale : t.savedForNow);
  }

  async function check(asked: Asked): Promise<void> {
    const kept = await keep(asked);
    if (!kept) return;
    const { page: now, stale } = kept;
    const seen = await seePage(ports, asked.place);
    if (!seen.ok) return refuse(asked, seen.problem);
    const fix = fixIn({ ...seen.value, page: now });
    if (stale.length || Object.keys(fix).length) return draw(asked, stale.length ? t.stale : '', { fix });
    page(asked.response, checkPage(seen.value, { word: asked.word }), newPass(asked));
  }

  async function send(asked: Asked): Promise<void> {
    const seen = await seePage(ports, asked.place);
    const fix = seen.ok && !seen.value.page.sent ? fixIn(seen.value) : {};
    if (Object.keys(fix).length) return draw(asked, '', { fix });
    const sent = await sendAnswers(ports, asked.place);
    if (sent.ok) return backTo(asked, 'sent');
    if (sent.problem.code === 'already-done') return backTo(asked, 'again');
    refuse(asked, sent.problem);
  }

  const done = (asked: Asked, changed: Result<unknown>, note: string): void => {
    if (changed.ok) return backTo(asked, note);
    if (changed.problem.code === 'reason-missing') return backTo(asked, 'empty');
    refuse(asked, changed.problem);
  };

  const acts: Readonly<Record<string, (asked: Asked) => Promise<void>>> = {
    save,
    check,
    send,
    withdraw: async (asked) => {
      const purpose = consentPurposes.find((each) => each === one(asked.fields, 'purpose'));
      if (!purpose) return refuse(asked, problem('not-understood', t.notRead));
      done(asked, await withdraw(ports, asked.place, purpose), 'withdrawn');
    },
    changed: async (asked) => {
      const read = readAnswers({ hope: [one(asked.fields, 'text')] });
      if (typeof read === 'string') return refuse(asked, notAnswers(read));
      const { hope: words = '' } = read;
      const said = await sayChanged(ports, asked.place, words, one(asked.fields, 'read') === 'yes');
      if (!said.ok || said.value !== 'shown') return done(asked, said, 'changed');
      await draw(asked, t.notSentYet, { keptWords: words });
    },
    leave: (asked) => {
      page(asked.response, leftPage(), passOf(asked.word, ''));
      return Promise.resolve();
    },
  };

  const serve =
    (answer: (asked: Asked) => Promise<void>) =>
    async (request: Request, response: Response): Promise<void> => {
      const gone = problem('not-found', t.gone);
      try {
        if (ports.limits.stranger(ports.addressOf(request))) return refuse({ request, response }, tooFast);
        const word = String((request.params as { word?: unknown }).word);
        const claim = links.read(word);
        if (!claim) return refuse({ request, response }, gone);
        const place = { schoolId: claim.school, pageId: claim.page };
        await answer({ request, response, word, place, fields: fieldsOf(request) });
      } catch (error) {
        ports.log.error('family-page.failed', {}, error);
        if (!response.headersSent) refuse({ request, response }, problem('changed-meanwhile', t.notRead));
      }
    };

  server.get(
    '/family/:word',
    serve(async (asked) => {
      if (!hasPass(asked)) return gate(asked);
      await draw(asked, noteOf(new URLSearchParams(asked.request.getQuery()).get('note')));
    }),
  );
  server.post(
    '/family/:word/:act',
    serve(async (asked) => {
      const act = String((asked.request.params as { act?: unknown }).act);
      if (act === 'enter') return enterBy(asked);
      const does = Object.hasOwn(acts, act) ? acts[act] : undefined;
      if (!does) return refuse(asked, problem('not-found', t.gone));
      // A page that does not open any more says so, rather than asking for a birthday again.
      const found = await pageAt(ports, asked.place);
      if (!found.ok) return refuse(asked, found.problem);
      if (hasPass(asked)) return does(asked);
      if (wantsPage(asked.request)) return gate(asked, t.again);
      refuse(asked, problem('signed-out', t.again));
    }),
  );
}
