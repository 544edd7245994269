import { storyFields, mustChange, type CaseStudy } from '../../../shared/case-study/case-study.ts';
import type { StudiesAnswer, StudyAnswer, StudyView } from '../../../shared/case-study/contract.ts';
import { openSpots, whyNotCheck, whyNotRelease, type Looked } from '../../../shared/case-study/decide.ts';
import { risksIn } from '../../../shared/case-study/risks.ts';
import { caseStudyText as t } from '../../../shared/case-study/text.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import { roleNames, type Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import type { CaseStudyPorts } from './ports.ts';
import type { StoryStaff } from './store.ts';

/** Everybody of both sides whose name a story must not hold, and what they are called in it. */
export const staffOf = ({ people, name, serviceName }: School): StoryStaff => ({
  staff: [
    ...people.map((person) => [person.name, `the ${roleNames[person.role]}`] as const),
    [serviceName.split(' ')[0] ?? '', 'the service'] as const,
  ],
  school: name,
});

/** What in a story may tell who it is, by the names that this caller may see; nothing for one that is over. */
export async function lookAtStudy(
  ports: Pick<CaseStudyPorts, 'requests'>,
  caller: Caller,
  school: School,
  study: CaseStudy,
): Promise<Looked> {
  if (study.state !== 'draft' && study.state !== 'checked') return { spots: [], risks: [] };
  const texts = storyFields.map((field) => study.texts[field]);
  const { spots, few } = await ports.requests.storyLook(caller, school.id, texts, {
    ...staffOf(school),
    stage: study.keyStage,
  });
  const all = storyFields.flatMap((field, at) => (spots[at] ?? []).map((spot) => ({ ...spot, field })));
  return {
    spots: all,
    risks: risksIn(
      study.texts,
      few,
      all.some(({ kind }) => kind === 'language'),
    ),
  };
}

const viewOf = (study: CaseStudy): StudyView => {
  const { id, requestId, keyStage, state, texts, answers, family, written, checked, rev } = study;
  return {
    ...{ id, requestId, keyStage, state, texts, rev },
    answers: answers.map(({ risk, words, by }) => ({ risk, words, by })),
    family: family && { who: family.who, how: family.how, on: family.on, no: family.no?.on ?? null },
    writtenBy: written.by,
    checkedBy: checked?.by ?? null,
  };
};

/** A case study for its makers, with what is left to look at; nothing while nobody has begun one. */
export async function seeStudy(
  ports: Pick<CaseStudyPorts, 'requests' | 'clock'>,
  caller: Caller,
  school: School,
  study: CaseStudy | undefined,
): Promise<StudyAnswer> {
  const today = ports.clock.today();
  if (!study) return { study: null, spots: [], risks: [], today, whyNot: { check: null, release: null } };
  const looked = await lookAtStudy(ports, caller, school, study);
  const side = sideOf(caller, schoolScope(school)) ?? study.written.side;
  const mayRelease = may(permissions, caller, 'case-study.release', schoolScope(school));
  return {
    study: viewOf(study),
    spots: openSpots(study, looked.spots).map((spot) => ({ ...spot, mustChange: mustChange(spot.kind) })),
    risks: [...looked.risks],
    today,
    whyNot: {
      check: whyNotCheck(study, looked, { side, personId: caller.personId }) ?? null,
      release: whyNotRelease(study, looked, mayRelease) ?? null,
    },
  };
}

/** The library of the service, and to whoever writes them the school's own. Row I20. */
export async function seeStudies(ports: CaseStudyPorts, caller: Caller, school: School): Promise<StudiesAnswer> {
  const scope = schoolScope(school);
  const mayWrite = may(permissions, caller, 'case-study.write', scope);
  const [stories, own] = await Promise.all([
    ports.caseStudies.stories(school.serviceId),
    mayWrite ? ports.caseStudies.list(scope) : [],
  ]);
  return {
    library: stories
      .toSorted((one, other) => one.keyStage.localeCompare(other.keyStage) || one.id.localeCompare(other.id))
      .map(({ id, keyStage, texts, isTakenBack }) => ({
        ...{ id, keyStage, texts, isTakenBack },
        word: isTakenBack ? null : ports.links.caseStory(JSON.stringify([school.id, id]), caller.accountId),
      })),
    mayWrite,
    own: own.map(({ id, texts, state, requestId, keyStage }) => ({
      ...{ id, state, requestId, title: texts.title || t.titleFor(keyStage) },
    })),
  };
}
