import type { Role } from '../kernel/actor.ts';
import type { Catalogue } from '../kernel/locale.ts';
import type { BodyKind, BodyVisibility, PostKind } from './body.ts';
import type { Obstacle } from './rules.ts';

type Labels = {
  kind: Record<BodyKind, string>;
  postKind: Record<PostKind, string>;
  role: Record<Role, string>;
  visibility: Record<BodyVisibility, string>;
  obstacle: Record<Obstacle, string>;
};

const sv: Labels = {
  kind: {
    municipality: 'Kommun',
    council: 'Fullmäktige',
    executiveBoard: 'Styrelse',
    committee: 'Nämnd',
    subcommittee: 'Utskott',
    presidium: 'Presidium',
    preparation: 'Beredning',
    auditors: 'Revision',
    administration: 'Förvaltning',
    division: 'Avdelning',
    unit: 'Enhet',
    managementTeam: 'Ledningsgrupp',
    steeringGroup: 'Styrgrupp',
    advisoryCouncil: 'Råd',
    workingGroup: 'Arbetsgrupp',
    cooperationGroup: 'Samverkansgrupp',
    network: 'Nätverk',
    ownedCompany: 'Kommunalt bolag',
    externalOrganisation: 'Extern organisation',
    other: 'Annat organ',
  },
  postKind: {
    headOfAdministration: 'Förvaltningschef',
    unitManager: 'Enhetschef',
    headOfChancery: 'Kanslichef',
    committeeSecretary: 'Nämndsekreterare',
    registrar: 'Registrator',
    caseOfficer: 'Handläggare',
    coordinator: 'Samordnare',
    cooperationLead: 'Samverkansledare',
    publicHealthPlanner: 'Folkhälsoplanerare',
    other: 'Annan befattning',
  },
  role: {
    chair: 'Ordförande',
    viceChair: 'Vice ordförande',
    member: 'Ledamot',
    alternate: 'Ersättare',
    secretary: 'Sekreterare',
    convener: 'Sammankallande',
    adjunct: 'Adjungerad',
    auditor: 'Revisor',
    administrator: 'Administratör',
  },
  visibility: {
    public: 'Alla, även utan inloggning',
    internal: 'Alla som är inloggade',
    body: 'Bara organets egna ledamöter',
  },
  obstacle: {
    'not-signed-in': 'Logga in för att ändra här.',
    'not-administrator': 'Bara en administratör kan ändra organisationen.',
    'not-running-body':
      'Bara ordförande, sekreterare, sammankallande eller en administratör kan ändra ledamöterna.',
    'role-needs-administrator': 'Bara en administratör kan utse revisorer och administratörer.',
    'already-ended': 'Perioden har redan avslutats.',
    withdrawn: 'Uppgiften är återtagen.',
  },
};

const en: Labels = {
  kind: {
    municipality: 'Municipality',
    council: 'Council',
    executiveBoard: 'Executive board',
    committee: 'Committee',
    subcommittee: 'Subcommittee',
    presidium: 'Presidium',
    preparation: 'Preparatory committee',
    auditors: 'Auditors',
    administration: 'Administration',
    division: 'Division',
    unit: 'Unit',
    managementTeam: 'Management team',
    steeringGroup: 'Steering group',
    advisoryCouncil: 'Advisory council',
    workingGroup: 'Working group',
    cooperationGroup: 'Employer–union group',
    network: 'Network',
    ownedCompany: 'Municipal company',
    externalOrganisation: 'External organisation',
    other: 'Other body',
  },
  postKind: {
    headOfAdministration: 'Head of administration',
    unitManager: 'Unit manager',
    headOfChancery: 'Head of chancery',
    committeeSecretary: 'Committee secretary',
    registrar: 'Registrar',
    caseOfficer: 'Case officer',
    coordinator: 'Coordinator',
    cooperationLead: 'Cooperation lead',
    publicHealthPlanner: 'Public health planner',
    other: 'Other post',
  },
  role: {
    chair: 'Chair',
    viceChair: 'Vice chair',
    member: 'Member',
    alternate: 'Alternate',
    secretary: 'Secretary',
    convener: 'Convener',
    adjunct: 'Adjunct',
    auditor: 'Auditor',
    administrator: 'Administrator',
  },
  visibility: {
    public: 'Everybody, also without signing in',
    internal: 'Everybody who is signed in',
    body: 'The body’s own members only',
  },
  obstacle: {
    'not-signed-in': 'Sign in to change this.',
    'not-administrator': 'Only an administrator can change the organisation.',
    'not-running-body': 'Only the chair, secretary, convener or an administrator can change the members.',
    'role-needs-administrator': 'Only an administrator can appoint auditors and administrators.',
    'already-ended': 'The period has already ended.',
    withdrawn: 'The entry has been withdrawn.',
  },
};

export const labels: Catalogue<Labels> = { sv, en };
