import type { Catalogue } from '../../kernel/locale.ts';
import type { RemoteProblem } from '../../platform/signing/remote.ts';

export type ServiceProblem =
  | RemoteProblem
  | 'waiting'
  | 'declined'
  | 'unknown'
  | 'overtaken'
  | 'altered'
  | 'key-used'
  | 'expired'
  | 'not-yet-valid';

const sv = {
  title: 'Skriv under hos tjänsten',
  lead: 'Din underskrift görs hos kommunens underskriftstjänst. Dit skickas bara filens kontrollsumma, aldrig protokollet.',
  go: 'Gå till underskriftstjänsten',
  back: 'När du har skrivit under där kommer du tillbaka hit och slutför.',
  finish: 'Slutför underskriften',
  problem: {
    waiting: 'Underskriften är inte klar hos tjänsten än.',
    declined: 'Underskriften avbröts hos tjänsten. Börja om från sidan Justering.',
    unknown: 'Tjänsten känner inte till underskriften. Börja om från sidan Justering.',
    overtaken:
      'Någon annan har skrivit under medan du var borta. Börja om från sidan Justering, så läggs din efter.',
    altered:
      'Filen i registret är inte den som skickades för justering. Skriv inte under. Kontakta den som sköter tjänsten.',
    'key-used': 'Certifikatet har redan använts för den här versionen.',
    expired: 'Certifikatet har gått ut.',
    'not-yet-valid': 'Certifikatet har inte börjat gälla än.',
    'other-document': 'Tjänsten svarade med en underskrift för ett annat dokument. Den används inte.',
    'not-the-certificates': 'Underskriften från tjänsten hör inte till sitt certifikat. Den används inte.',
  } satisfies Record<ServiceProblem, string> as Record<ServiceProblem, string>,
};

const en: typeof sv = {
  title: 'Sign at the service',
  lead: 'Your signature is made at the municipality’s signing service. Only the file’s checksum is sent there, never the minutes.',
  go: 'Go to the signing service',
  back: 'When you have signed there you come back here and finish.',
  finish: 'Finish the signature',
  problem: {
    waiting: 'The signature is not ready at the service yet.',
    declined: 'The signing was broken off at the service. Begin again on the page Approval.',
    unknown: 'The service does not know of the signature. Begin again on the page Approval.',
    overtaken:
      'Somebody else has signed while you were away. Begin again on the page Approval; yours comes after.',
    altered:
      'The file in the register is not the one that was sent. Do not sign. Tell whoever runs the service.',
    'key-used': 'The certificate has been used for this version already.',
    expired: 'The certificate has expired.',
    'not-yet-valid': 'The certificate is not valid yet.',
    'other-document': 'The service answered with a signature of another document. It is not used.',
    'not-the-certificates': 'The signature from the service is not its certificate’s. It is not used.',
  },
};

export const remoteTexts: Catalogue<typeof sv> = { sv, en };
