import { fold } from '../text/fold.ts';

/** Given names that are common in Sweden; a witness that two capitals are a person, never a demand. */
const common = `
Adam Agneta Ahmed Albin Alexander Alexandra Ali Alice Alma Abdi Aida Aisha Alva Amanda Amina Amir Amira Anders Andreas Angelica Anette Ann Anna Annelie
Anneli Annika Ann-Marie Anne Annette Anton Arne Arvid Astrid August Axel Barbro Bengt Benny Berit Bernt Bertil Birger Birgit
Birgitta Björn Bo Bodil Britt Britta Börje Camilla Carina Carin Carl Carl-Johan Carolina Caroline Catarina Cecilia Charlotta
Charlotte Christer Christian Christina Christoffer Claes Conny Dag Dan Daniel David Dennis Ebba Eva Edvin Eleonor Elin Elina
Elisabet Elisabeth Ella Ellen Elsa Emelie Emil Emilia Emma Erik Erika Ester Evelina Fatima Felicia Filip Filippa Folke
Fredrik Fredrika Frida Gabriel Gabriella Gerd Gudrun Gun Gunilla Gunnar Gunnel Gustaf Gustav Göran Gösta Hampus Hanna Hannah
Hannes Hans Harald Hasan Hassan Helen Helena Helene Helén Henrik Henry Hugo Håkan Ibrahim Ida Ingela Inger Ingemar Ingrid
Ingvar Irene Isabell Isabella Isak Ivar Jakob Jan Jane Janne Jenny Jens Jerker Jessica Jimmy Joakim Joel Johan Johanna Johannes
John Johnny Jon Jonas Jonatan Jonathan Josef Josefin Josefina Julia Julie Jörgen Kaj Kajsa Karin Karl Karl-Erik Karolina
Katarina Katja Kenneth Kent Kerstin Kim Kjell Klara Klas Kristian Kristina Kristoffer Kurt Lage Lars Lars-Erik Lasse Leif
Lena Lennart Leo Lilian Lillemor Linda Linn Linnea Linnéa Linus Lisa Lisbeth Lotta Louise Lovisa Lucas Ludvig Lukas Madeleine
Magdalena Magnus Maj Maja Malin Margareta Margaretha Maria Marianne Marie Marina Markus Martin Martina Mats Mattias Matilda Max
Mia Michael Mikael Minna Moa Mohamed Mohammed Monica Monika Mona Märta Nadia Nathalie Niclas Niklas Nils Nina Nora Ola Olle Olof
Olov Oscar Oskar Ove Patricia Patrik Paul Per Pernilla Peter Petra Petter Pia Rasmus Rebecka Reza Richard Rickard Rikard
Robert Robin Roger Roland Rolf Rune Samuel Sandra Sara Sarah Sebastian Signe Simon Siv Sofia Sofie Solveig Staffan Stefan Stig
Stina Sture Susanna Susanne Sven Svante Sören Tage Teresa Therese Thomas Tim Tina Tobias Tom Tomas Tommy Tor Torbjörn Tord
Tove Tony Torsten Tyra Ulf Ulla Ulrica Ulrika Urban Ursula Valter Vera Veronica Veronika Victor Victoria Viktor Viktoria
Viveka Vivianne William Yasmin Yngve Ylva Yvonne Zahra Zlatan Åke Aron Arash Bashir Benjamin Birk Bosse Casper Claudia Dagny Diana Edit Edvard Edvin Ellinor Emma Esbjörn Fadi Farida Folke Freja Gerda Gunvor Hamid Hedda Hilda Hilma Holger Ingegerd Inga Ingmar Isac Ismail Iris Jamal Jasmin Jeanette Jennifer Joanna Judit Juhani Jytte Kalle Karim Kasper Khadija Klas Krister Layla Leif Leila Lennart Liam Line Lisbet Lotten Lowe Lykke Majken Malte Margit Melker Milla Mirja Mohamad Mustafa Natalie Nermin Nicklas Nike Noah Noel Noor Ola Omar Oskar Otto Pontus Rawan Rebecca Ritva Rut Sabina Saga Said Salma Samir Selma Sigrid Sigvard Sixten Sofie Stellan Svea Tage Tanja Tindra Timo Torvald Tuva Tage Vanja Vendela Vidar Viggo Vilhelm Vilma Yusuf Yosef Åsa Örjan Östen`;

const known = new Set(common.trim().split(/\s+/).map(fold));

/** Whether the first word is a given name: "Anna", "Anne-Charlotte". */
export const isGivenName = (text: string): boolean => {
  const first = fold(text).split(/[\s,:.]+/)[0] ?? '';
  return known.has(first) || (first.includes('-') && known.has(first.split('-')[0] ?? ''));
};
