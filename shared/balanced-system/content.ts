import type { Cell, Level, Strand } from './framework.ts';

/**
 * Framework text is content with a licence, never code: an organisation with a licence can load the owner's wording in
 * its place. What ships is the product's own short paraphrase. Rows A03, A04, A15; domain 0.3 item 3.
 */
export interface FrameworkContent {
  readonly version: string;
  readonly licence: 'own-wording' | 'licensed';
  readonly notice: string;
  readonly strands: Readonly<Record<Strand, { readonly name: string; readonly aliases: readonly string[] }>>;
  readonly levels: Readonly<Record<Level, { readonly name: string; readonly aliases: readonly string[] }>>;
  readonly outcomes: Readonly<Record<Cell, { readonly short: string; readonly long: string }>>;
}

export const ownWording: FrameworkContent = {
  version: '1',
  licence: 'own-wording',
  notice:
    'The Balanced System® is a registered mark of its owner. The short texts here are our own paraphrase, not the licensed wording.',
  strands: {
    FS: { name: 'Family support', aliases: ['Families', 'Family'] },
    EE: { name: 'Environment', aliases: ['Enabling environments', 'Enabling environment', 'Environments'] },
    WW: { name: 'Workforce', aliases: ['Workforce development'] },
    ID: { name: 'Identification', aliases: ['Identification of needs'] },
    IN: { name: 'Intervention', aliases: ['Interventions'] },
  },
  levels: {
    1: { name: 'Universal', aliases: ['for everyone'] },
    2: { name: 'Targeted', aliases: [] },
    3: { name: 'Specialist', aliases: ['Individualised', 'Individual'] },
  },
  outcomes: {
    FS1: {
      short: 'Every family hears from school how talk and language grow and how to help.',
      long: 'All parents and carers have information that helps them be good talking partners for their children and choose what suits them.',
    },
    FS2: {
      short: 'Families of children with identified needs get advice in school.',
      long: 'Parents and carers of children with identified needs get extra help, so that they feel sure of their part and can find and choose services.',
    },
    FS3: {
      short: 'Families of children with complex needs get specific, personal advice.',
      long: 'Parents and carers of children with complex needs get specialist help with what communication means for their child, and young people take part in decisions.',
    },
    EE1: {
      short: 'The whole school is easy to understand and to talk in, checked by an audit.',
      long: 'Places where all children learn and play are set up so that everyone can follow and join in more easily.',
    },
    EE2: {
      short: 'Rooms and routines are adapted for identified needs, for example with visual timetables.',
      long: 'Places where children with identified needs spend time have extra changes that make it easier for them to understand and be understood.',
    },
    EE3: {
      short: 'Individual adaptations are in place for complex needs.',
      long: 'Places where children with complex needs spend time have the particular adaptations they need, on top of what helps everyone.',
    },
    WW1: {
      short: 'All staff know the basics of speech, language and communication.',
      long: 'Everyone who works with children has a sound basic understanding, uses helpful strategies and can reach training.',
    },
    WW2: {
      short: 'Key staff are trained to support colleagues and run targeted work.',
      long: 'Staff develop the knowledge to deliver targeted work well, support parents, adapt rooms and notice children who need more.',
    },
    WW3: {
      short: 'Some staff have specialist skills for complex needs.',
      long: 'Named staff, working with specialists, have the skills to support individual and small group work for complex needs.',
    },
    ID1: {
      short: 'Teachers and the SENDCo are confident to notice a possible need early.',
      long: 'Noticing a child who may need more help is quick and easy, and advice is at hand before a need is named.',
    },
    ID2: {
      short: 'Observation tools help to describe a need and decide whether to ask for advice.',
      long: 'There are clear ways to describe a need more exactly, and staff are confident to use them and to ask for specialist advice.',
    },
    ID3: {
      short: 'The therapist assesses in school, in the setting where it matters.',
      long: 'Children with complex needs have them described well and quickly, with other professions where that helps.',
    },
    IN1: {
      short: 'Every classroom uses strategies that build language.',
      long: 'Homes and schools build the language of all children through rich talk and supportive activities.',
    },
    IN2: {
      short: 'Targeted groups run on a rolling basis for common needs.',
      long: 'Children who benefit from targeted work get it with good evidence, in the most useful place, from people trained for it.',
    },
    IN3: {
      short: 'Individual specialist work happens in school.',
      long: 'Children who need specialist work get it in time and where it is most useful, with goals for activity, taking part and well-being too.',
    },
  },
};

/** The name of a cell for people: 'Environment, targeted (EE2)'. */
export const cellName = (content: FrameworkContent, cell: Cell): string => {
  const strand = content.strands[cell.slice(0, 2) as Strand].name;
  const level = content.levels[Number(cell.slice(2)) as Level].name.toLowerCase();
  return `${strand}, ${level} (${cell})`;
};
