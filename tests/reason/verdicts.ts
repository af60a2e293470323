// Every actor and point of the domain notes (sections a and c) with its verdict and tier: the authority for our answers.

/** An id, the verdicts and tiers that the notes admit (the first is what they prefer), and their words for it. */
export interface Row {
  readonly id: string;
  readonly verdicts: readonly string[];
  readonly tiers: readonly string[];
  readonly words: readonly string[];
}

const row = (id: string, verdicts: string, tiers: string, ...words: string[]): Row => ({
  id,
  verdicts: verdicts.split(' or '),
  tiers: tiers.split(' or '),
  words,
});

/** Section c: the actors that the deck names. */
export const named: readonly Row[] = [
  row('parliament', 'no', 'external', 'parliament'),
  row('courts', 'no', 'judicial', 'courts', 'the courts'),
  row('media', 'no', 'external', 'the media', 'media'),
  row('civil-society', 'no', 'external', 'civil society'),
  row('militia-groups', 'no', 'competitor', 'militia groups', 'militias'),
  row('mercenaries', 'no', 'competitor', 'mercenaries'),
  row('military', 'yes', 'provider', 'the military', 'army'),
  row('police', 'yes', 'provider', 'the police', 'police'),
  row(
    'intelligence-services',
    'yes',
    'provider',
    'the intelligence services',
    'intelligence service',
  ),
  row('paramilitary-forces', 'yes', 'provider', 'paramilitary forces'),
  row('responsible-government-agencies', 'yes', 'authority', 'responsible government agencies'),
  // Section a: "no, community" is a defensible reply, a flat yes is not.
  row(
    'president-pm-office',
    'partly or no',
    'community',
    "prime minister's office",
    "president/prime minister's office",
  ),
  row('foreign-ministry', 'no', 'community', 'foreign ministry'),
  // Section a: a central staff that tasks forces may equally be called authority.
  row('military-staffs', 'yes', 'provider or authority', 'military staffs'),
  row('civilian-advisers', 'partly', 'community', 'civilian advisers'),
  row('interior-ministry', 'yes', 'authority', 'interior ministry'),
  row('economics-trade-ministry', 'no', 'community', 'economics/trade ministry', 'trade ministry'),
  row('local-government', 'no', 'external', 'local government'),
  row('industrial-interests', 'no', 'external', 'industrial interests'),
  row('political-leadership', 'partly', 'community', 'the political leadership'),
  row('advisers-and-experts', 'partly', 'community', 'advisers and experts'),
  row('executive-agencies', 'yes', 'provider', 'the executive agencies'),
  row('justice-sector', 'no', 'judicial', 'the justice sector'),
  row('health-sector', 'no', 'other-sector', 'health', 'health sector'),
  row('education-sector', 'no', 'other-sector', 'education', 'education sector'),
  row('transport-sector', 'no', 'other-sector', 'transport', 'transport sector'),
  // Section c: the whole of which the sector is a part; so neither a flat yes nor a flat no.
  row('government', 'partly', 'community', 'government'),
];

/** Section a: the ambiguous or silent points, as resolved there. */
export const resolved: readonly Row[] = [
  // Where it runs only registries, elections or local affairs: no. The notes name no tier.
  row('civil-affairs-interior-ministry', 'no', 'other-sector or community'),
  row('defence-ministry', 'yes', 'authority', 'defence ministry', 'ministry of defence', 'MoD'),
  row('cabinet', 'partly', 'community', 'cabinet', 'the cabinet'),
  row('head-of-state', 'partly', 'community', 'head of state'),
  row('head-of-government', 'partly', 'community', 'head of government'),
  row('president', 'partly', 'community', 'the president'),
  row('prime-minister', 'partly', 'community', 'prime minister'),
  // Authority if it tasks, coordinates or directs forces; community if it only advises.
  row('national-security-council', 'yes', 'authority', 'national security council'),
  row('foreign-intelligence', 'yes', 'provider', 'foreign intelligence service'),
  // Also acceptable: other-sector.
  row('finance-ministry', 'no', 'community or other-sector', 'finance ministry'),
  row('outside-consultants', 'no', 'external', 'outside consultants', 'consultants'),
  row('prosecution', 'no', 'judicial', 'prosecutors', 'prosecution'),
  row('attorney-general', 'no', 'judicial', 'attorney general'),
  row('justice-ministry', 'no', 'judicial', 'justice ministry'),
  row('justice-ministry-with-police', 'partly', 'authority'),
  // For prisons and military courts partly is tolerable.
  row('prisons', 'no or partly', 'judicial', 'prisons'),
  row('military-courts', 'no or partly', 'judicial', 'military courts'),
  row('police-authority', 'yes', 'authority', 'police authority'),
  row('municipal-police', 'yes', 'provider', 'municipal police'),
  row('state-interior-ministry', 'yes', 'authority', 'state interior ministry'),
  row('audit-office', 'no', 'external', 'audit office'),
  row('ombudsman', 'no', 'external', 'ombudsman'),
  row('oversight-commission', 'no', 'external', 'oversight commission', 'oversight commissions'),
  row('defence-committee', 'no', 'external', 'defence committee', 'a defence committee'),
  row('arms-makers', 'no', 'external', 'arms makers'),
  row('state-arms-firm', 'no', 'external', 'state arms firms'),
  row('defence-procurement-agency', 'yes', 'authority', 'procurement agency'),
  row('private-security-companies', 'no', 'external', 'private security companies'),
  row('private-military-companies', 'no', 'competitor', 'private military companies'),
  row('state-militia', 'yes', 'provider', 'state militia', 'home guard'),
  row('army-reserve', 'yes', 'provider', 'reservists', 'army reserve'),
  row('hybrid-militias', 'partly', 'provider', 'hybrid militias'),
  row('uncommanded-hybrid-militias', 'no', 'competitor'),
  row('border-guard', 'yes', 'provider', 'border guards'),
  row('coast-guard', 'yes', 'provider', 'coast guards', 'coastguard'),
  row('rescue-coastguard', 'no', 'other-sector', 'coastguard that only rescues'),
  row('customs', 'no', 'other-sector', 'customs'),
  row('immigration-service', 'no', 'other-sector', 'immigration'),
  // Partly where armed enforcement is the main task; the notes name no tier.
  row('armed-customs', 'partly', 'provider', 'armed customs'),
  row('fire-service', 'no', 'other-sector', 'firefighters', 'fire brigade'),
  row('civil-protection', 'no', 'other-sector', 'civil protection'),
  row('military-rescue-units', 'yes', 'provider', 'military rescue units'),
  row('nato', 'no', 'external', 'NATO'),
  row('united-nations', 'no', 'external', 'UN', 'the United Nations'),
  row('european-union', 'no', 'external', 'EU'),
  row('african-union', 'no', 'external', 'AU'),
  row('peacekeeping-mission', 'no', 'external', 'peacekeeping missions'),
  row('donors', 'no', 'external', 'donors'),
  row('banks', 'no', 'external', 'banks'),
  row('political-parties', 'no', 'external', 'political parties'),
  row('trade-unions', 'no', 'external', 'unions'),
  row('churches', 'no', 'external', 'churches'),
  row('veterans-associations', 'no', 'external', 'veterans'),
  // "Say which state's sector is meant; else judgement": a flat yes would be no judgement.
  row('rival-government', 'no or partly', 'competitor or external', 'rival government'),
];

/** Section a: posts held by persons take the institution's verdict. */
export const posts: readonly Row[] = [
  row('defence-minister', 'yes', 'authority', 'defence minister', 'minister of defence'),
  row('interior-minister', 'yes', 'authority', 'interior minister'),
  row('foreign-minister', 'no', 'community', 'foreign minister'),
  row('finance-minister', 'no', 'community or other-sector', 'finance minister'),
  row('chief-of-police', 'yes', 'provider', 'chief of police'),
  row('chief-of-defence-staff', 'yes', 'provider or authority', 'chief of defence staff'),
  row('judges', 'no', 'judicial', 'judges'),
  row('members-of-parliament', 'no', 'external', 'members of parliament', 'MPs'),
  row('soldiers', 'yes', 'provider', 'soldiers'),
  row('police-officers', 'yes', 'provider', 'police officers'),
  row('ambassador', 'no', 'community', 'ambassador'),
  row('mayor', 'no', 'external', 'mayor'),
];
