/**
 * Phrases that suggest that a child may not be safe, as people in schools write them. Row C-31, hazard H-14.
 *
 * A phrase is words in their order, in small letters without apostrophes: `hit*` is any ending, `a/b` either word, `..` up
 * to three words between, `<adult>` a word of a list below, and `$` the end of a sentence. What stands in `unless`
 * anywhere in the same sentence makes it harmless: ‘a bruised apple’. The list is on the careful side: whoever meant
 * nothing of the kind says it in other words.
 */
export interface RiskPhrase {
  readonly says: readonly string[];
  /** How a child itself may show that it is upset, which staff have to know; nobody else is said to do anything. Row I22. */
  readonly isOwnSign?: true;
  readonly unless?: readonly string[];
}

/** Words that stand for each other in phrases. A possessive or plural `s` may follow each. */
export const wordLists: Readonly<Record<string, readonly string[]>> = {
  adult: (
    'mum mummy mom mother mam dad daddy father stepdad stepfather stepmum stepmother parent carer uncle aunt auntie ' +
    'grandad grandfather grandpa nan nana gran grandma boyfriend girlfriend partner husband wife babysitter childminder ' +
    'adult man woman someone somebody neighbour'
  ).split(' '),
  child: ['him', 'me', 'child', 'children', 'kid', 'boy', 'girl', 'pupil', 'baby'],
  self: ['himself', 'herself', 'themselves', 'themself', 'myself', 'theirself'],
  whose: ['his', 'her', 'their', 'my', 'the', 'a'],
  body: 'arm leg back face neck thigh body tummy stomach chest ear cheek wrist head bottom shoulder skin hand'.split(
    ' ',
  ),
  hurts: (
    'hit hits hitting beat beats beating slap slaps slapped slapping smack smacks smacked smacking punch punches punched ' +
    'punching kick kicks kicked kicking choke chokes choked choking strangle strangled burn burns burned burnt hurt hurts ' +
    'hurting thump thumps thumped whip whips whipped belts belted threatens threatened shake shakes shook grabs grabbed'
  ).split(' '),
  hurt: (
    'hit beaten slapped smacked punched kicked choked strangled burned burnt hurt thumped whipped threatened abused ' +
    'molested assaulted shaken'
  ).split(' '),
  room: ['room', 'bedroom', 'cupboard', 'cellar', 'shed', 'garage', 'bathroom', 'wardrobe'],
  // What may follow ‘her’ when it is she who is hurt, and not her drum.
  then: (
    '$ when if because and or at on in with every so a sometimes often again for by after before if as too hard badly ' +
    'whenever but'
  ).split(' '),
};

const anybodyTouches = ['when/if/whenever somebody/someone touch* me/him/her'];
const taught = ['training', 'policy', 'policies'];
const byAccident = ['accident*', 'by mistake', 'scissors', 'paper', 'playground', 'fell', 'fall', 'slipped', 'tripped'];

export const riskPhrases: readonly RiskPhrase[] = [
  // somebody hurts a child
  { says: ['<adult> <hurts> <child>', '<adult> .. <hurts> <child>', '<adult> <hurts> the/this <child>'] },
  { says: ['<adult> <hurts> her <then>', '<adult> .. <hurts> her <then>'] },
  { says: ['<hurt> by <adult>', '<hurt> by <whose> <adult>', '<hurt> by <whose> .. <adult>'] },
  { says: ['<hurt>/hitting/beating/hits at home', 'being <hurt> at', 'gets/got <hurt> at home'] },
  { says: ['throw*/threw/push*/shov* him/her/me/them against/across/down'] },
  { says: ['lock*/shut*/tie*/tied him/her/me/them in/up', 'lock*/shut in <whose> <room>'] },
  { says: ['shak*/shook the/a/her/his baby'], unless: ['rattle', 'doll', 'toy'] },
  // abuse, and what is no touch for a child
  { says: ['abus*'], unless: [...taught, 'no abus*', 'no sign/signs of abus*'] },
  {
    says: ['molest*', 'rape', 'raped', 'sexual* harm*', 'sexually', 'sexualis*', 'sexual behaviour', 'sexual language'],
  },
  { says: ['inappropriate* touch*', 'touch* .. inappropriate*', 'touch* .. private*', 'private parts', 'down there'] },
  {
    says: ['<adult> touch*/touching him/me', '<adult> .. touch* him/me', '<adult> touch* her <then>'],
    unless: ['arm', ...anybodyTouches],
  },
  // Who cannot bear to be touched says so in these words; said of anybody, and not of somebody.
  { says: anybodyTouches, unless: ['arm'], isOwnSign: true },
  { says: ['nude*/naked photo*/picture*/image*/video*', 'porn*', 'indecent image*', 'sexting'] },
  { says: ['groomed online', 'online grooming', 'being groomed', 'groomed by', 'sexually exploited', 'exploitation'] },
  // marks
  {
    says: [
      'unexplained/unusual bruis*/injur*/mark/marks/burn*/cut/cuts',
      'cigarette burn*',
      'burn mark*',
      'bite mark*',
    ],
  },
  {
    says: ['bruis* .. <whose> <body>', 'bruis* all over', 'covered in bruises', 'new bruis*', 'bruises again'],
    unless: [...byAccident, 'apple', 'banana', 'fruit', 'football', 'pe'],
  },
  {
    says: ['marks on <whose> <body>', 'mark on <whose> neck', 'has a black eye', 'a black eye'],
    unless: ['pen', 'paint'],
  },
  // fear
  { says: ['scared/afraid/frightened/terrified/fear* .. to go home', 'not/doesnt/didnt/never want* to go home'] },
  {
    says: [
      'scared/afraid/frightened/terrified of <adult>',
      'scared/afraid/frightened/terrified of his/her/their/my <adult>',
      'scared/afraid/frightened/terrified of being/going at/home',
    ],
  },
  {
    says: ['not safe', 'isnt safe', 'unsafe at home', 'not/doesnt/never feel* safe'],
    unless: ['road', 'swallow*', 'stairs'],
  },
  { says: ['in danger'], unless: ['in danger of falling/losing/missing/not/being', 'danger word*'] },
  // left alone, not looked after
  {
    says: [
      'left home alone',
      'left alone at home/night',
      'left .. on his/her/their own at home/night',
      'alone all night',
    ],
  },
  {
    says: ['neglected at home', 'neglected by', 'is/being/been neglected', 'signs of neglect', 'neglect at home'],
    unless: [...taught, 'no signs of neglect'],
  },
  {
    says: [
      'not fed',
      'not being fed',
      'never fed',
      'arent fed',
      'isnt fed',
      'no food at home',
      'nothing to eat at home',
    ],
  },
  { says: ['goes hungry', 'school hungry', 'being starved', 'starved'], unless: ['caterpillar', 'starved of talk*'] },
  {
    says: ['domestic violence', 'violent at home', 'violence at home', 'violent <adult>', '<adult> .. is/was violent'],
  },
  { says: ['drunk <adult>', '<adult> .. is/was/were drunk', '<adult> .. on/takes/taking drugs', 'drugs at home'] },
  // harm to themselves
  {
    says: [
      'self harm*',
      'selfharm*',
      'suicid*',
      'overdose*',
      'kill* <self>',
      'harm* <self>',
      'end* his/her/my/their life',
    ],
  },
  { says: ['cut*/burn*/hurt* <self>'], unless: byAccident, isOwnSign: true },
  {
    says: [
      'want* to die',
      'wants/want/wish* .. was/were dead',
      'not/doesnt/dont want to live',
      'not/doesnt/dont want to be alive',
    ],
  },
  // other harm
  {
    says: [
      'fgm',
      'female genital',
      'forced marriage',
      'honour based',
      'radicalis*',
      'extremist*',
      'county lines',
      'traffick*',
    ],
  },
  {
    says: ['carr* a knife', 'brought a knife', 'bring* a knife', 'in a gang', 'gang member*'],
    unless: ['lunch', 'fork', 'butter'],
  },
  { says: ['run/ran/running away from home', 'missing from home'] },
  // said outright
  {
    says: ['disclosed that', 'disclosed to', 'made a disclosure', 'significant harm', 'risk of harm'],
    unless: [...taught, 'not disclosed', 'no risk', 'no significant'],
  },
  {
    says: ['safeguarding concern*/worr*/issue*/risk*/disclosure', 'child protection concern*/issue*'],
    unless: [...taught, 'no/any safeguarding', 'no/any child'],
  },
];
