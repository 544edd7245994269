/** First names and surnames that are words of plain English too; without accents, in small letters. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  // first names; flowers and stones are left out, since in a school they are mostly somebody’s name
  (
    'angel april art august autumn bay bill blessing bob charity chase chip christian cliff constance dale ' +
    'dawn dean destiny dot drew earl eve faith frank gene ginger gold grace grant guy happy harmony heath ' +
    'heaven honey hope hunter jay jean job joy june justice kit lance liberty major mark mason max may melody ' +
    'mercy merit mike miles noble norm olive pat patience patty pearl penny pierce precious prince princess ' +
    'prudence queen rain ray red rich river rob robin rod rose royal sandy sky sonny star storm sue summer ' +
    'sunny trinity trip unity verity victor will winter ' +
    // surnames
    'abbot archer baker banks barber bell berry best bird bishop black bloom bond booth bow bright brook brooks brown ' +
    'burn bush butcher butler carpenter carter case chambers church clay close coach cole cook cooper cotton court cox ' +
    'cross day dear dove drake driver east english farmer field fields fish fisher flower flowers foot ford forest fox ' +
    'free french friend frost gardener gill glass goodman good gray green grey guest hall hand hardy hart hawk hay head ' +
    'hill hood horn house hunt key king kitchen knight lake lamb lane law lay little long lord love low main march marsh ' +
    'martin mill miller mills moon moore moss north nurse page palmer park parker parsons pepper pine plant pool pope ' +
    'porter potter pound power price rice rivers rock root salmon self sharp shepherd shoemaker short singer small smart ' +
    'smith snow south spring steel stone strange street strong swan sweet tanner taylor teacher thorn tree underwood vale ' +
    'walker wall wallace walls ward waters weaver webb wells west white wild winters wise wolf wood woods word worth year ' +
    'york young ' +
    // what schools and therapists write
    'class group reading school speech student talk term'
  ).split(' '),
);
