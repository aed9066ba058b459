import { atomAddress, boardAddress, dcatAddress, jsonAddress } from '../addresses.ts';
import { inXml } from './feeds.ts';

/** Where the board is found as data: one data set with two distributions, by DCAT-AP-SE (domain.md R15), as RDF/XML. */
export function dcatCatalogue(told: { base: string; municipality: string; contact: string }): string {
  const { base, municipality } = told;
  const publisher = `${base}/#kommunen`;
  const named = municipality === '' ? 'kommunen' : municipality;
  const is = (property: string, address: string) => `<${property} rdf:resource="${inXml(address)}"/>`;
  const distribution = (id: string, title: string, address: string, media: string) =>
    `<dcat:distribution><dcat:Distribution rdf:about="${inXml(`${base}${dcatAddress}#${id}`)}">
  <dct:title xml:lang="sv">${title}</dct:title>
  ${is('dcat:accessURL', base + address)}
  <dct:format>${media}</dct:format>
  ${is('dct:license', 'http://creativecommons.org/publicdomain/zero/1.0/')}
</dcat:Distribution></dcat:distribution>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#"
  xmlns:dct="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:vcard="http://www.w3.org/2006/vcard/ns#">
<dcat:Catalog rdf:about="${inXml(base + dcatAddress)}">
  <dct:title xml:lang="sv">${inXml(`Öppna data från ${named}`)}</dct:title>
  <dct:description xml:lang="sv">${inXml(`Den officiella anslagstavlan hos ${named} som öppna data.`)}</dct:description>
  ${is('dct:publisher', publisher)}
  ${is('dct:license', 'http://creativecommons.org/publicdomain/zero/1.0/')}
  ${is('dct:language', 'http://publications.europa.eu/resource/authority/language/SWE')}
  ${is('dcat:dataset', `${base}${boardAddress}#data`)}
</dcat:Catalog>
<dcat:Dataset rdf:about="${inXml(`${base}${boardAddress}#data`)}">
  <dct:title xml:lang="sv">${inXml(`Anslagstavla, ${named}`)}</dct:title>
  <dct:description xml:lang="sv">Tillkännagivanden på den officiella anslagstavlan enligt kommunallagen 8 kap. 9–12 §§, med dag för anslag, sista dag att överklaga och dag för nedtagning. Varje anslag har en adress som består.</dct:description>
  ${is('dct:publisher', publisher)}
  ${is('dcat:theme', 'http://publications.europa.eu/resource/authority/data-theme/GOVE')}
  ${is('dct:accessRights', 'http://publications.europa.eu/resource/authority/access-right/PUBLIC')}
  ${is('dct:accrualPeriodicity', 'http://publications.europa.eu/resource/authority/frequency/CONT')}
  ${is('dct:language', 'http://publications.europa.eu/resource/authority/language/SWE')}
  <dcat:keyword xml:lang="sv">anslagstavla</dcat:keyword>
  ${is('dcat:landingPage', base + boardAddress)}
  ${contactOf(told)}
  ${distribution('json', 'JSON Feed', jsonAddress, 'application/feed+json')}
  ${distribution('atom', 'Atom', atomAddress, 'application/atom+xml')}
</dcat:Dataset>
<foaf:Agent rdf:about="${inXml(publisher)}">
  <foaf:name>${inXml(named)}</foaf:name>
  ${is('dct:type', 'http://purl.org/adms/publishertype/LocalAuthority')}
</foaf:Agent>
</rdf:RDF>
`;
}

/** Whom to ask, where the municipality has said it; a mail address becomes one. */
function contactOf({ contact, municipality }: { contact: string; municipality: string }): string {
  const mail = /[^\s<>:]+@[^\s<>]+\.[a-z]{2,}/i.exec(contact)?.[0];
  if (!mail) return '';
  return `<dcat:contactPoint><vcard:Organization>
    <vcard:fn>${inXml(municipality || contact)}</vcard:fn>
    <vcard:hasEmail rdf:resource="${inXml(`mailto:${mail}`)}"/>
  </vcard:Organization></dcat:contactPoint>`;
}
