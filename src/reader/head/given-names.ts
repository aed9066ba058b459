import { fold } from '../text/fold.ts';

/** Given names that are common in Sweden; a witness that two capitals are a person, never a demand. */
const common = `
Abdi Adam Agda Agnes Agneta Ahmed Aida Aina Aisha Albert Albin Albina Aleksandra Alexander Alexandra Alf
Alfred Algot Ali Alice Allan Alma Almir Alva Alvar Amal Amanda Amela Amina Amir Amira Amra Anas Anders
Anders-Erik Andrea Andreas Andrej Andrzej Anette Angelica Anita Anja Ankan Anki Ann Ann-Britt Ann-Charlotte
Ann-Christin Ann-Christine Ann-Katrin Ann-Kristin Ann-Louise Ann-Marie Ann-Sofi Ann-Sofie Anna Anna-Karin
Anna-Lena Anna-Maria Annamaria Anne Anneli Annelie Annette Annika Anton Antonia Anwar Arash Arben Arne Aron
Arvid Arvin Arvo Asma Asser Asta Astor Astrid August Axel Ayse Aziz Azra Babben Barbro Bashir Beata Beatrice
Behzad Bella Bengt Benjamin Benny Berit Bernt Bert Bertil Bettan Bianca Bibbi Bilal Bill Birger Birgit
Birgitta Birk Birthe Bjarne Björn Bo Bodil Boel Boris Bosse Branka Brita Britt Britt-Marie Britta Bruno
Burak Börje Caisa Caj Calle Camilla Camilo Carin Carina Carl Carl-Gustav Carl-Johan Carl-Magnus Carolina
Caroline Casper Catarina Cathrine Catrin Cecilia Charles Charlott Charlotta Charlotte Christer Christian
Christina Christoffer Claes Clara Clas Claudia Claudio Conny Cornelia Cristina Dag Dagmar Dagny Dalia Dan
Daniel Daniela Danijel Dariusz David Denise Deniz Dennis Desirée Diana Dick Didrik Dilan Disa Diyar Donald
Doris Dorotea Dragan Ebba Ebbe Ebrahim Eddie Edin Edit Edith Edvard Edvin Edward Egil Egon Eila Eilert Einar
Eira Eleonor Eleonora Elham Elias Elif Elin Elina Elis Elisa Elisabet Elisabeth Elise Eliza Ella Ellen Ellie
Ellinor Elly Elma Elof Elsa Elvira Elvy Emanuel Emelie Emil Emilia Emily Emir Emma Emmy Emre Enar Engla Enok
Erik Erika Erland Erling Ernst Ervin Esbjörn Eskil Esra Ester Eugen Eva Evald Evelina Evert Ewa Ewelina
Fabian Fadi Fanny Farah Farhad Farida Faris Fatima Fatma Felicia Feras Ferdinand Filip Filippa Firas Flora
Folke Folkert Frank Frans Franz Fredric Fredrik Fredrika Freja Frida Fritz Frode Gabriel Gabriela Gabriella
Georg George Georgios Gerd Gerda Gerhard Gert Gertrud Ghassan Gillis Gisela Gittan Goran Greta Grete Gudrun
Gull-Britt Gullan Gun Gun-Britt Gun-Marie Gunborg Gunilla Gunn Gunnar Gunnel Gunvor Gustaf Gustav Gustavo
Gusten Göran Gösta Habib Hadi Haidar Hala Halvar Hamid Hampus Hana Hanna Hannah Hanne Hannes Hans Harald
Haris Harriet Harry Hasan Hassan Hasse Hatice Hayat Hedda Hedvig Heidi Helen Helena Helene Helge Helmer
Helmi Helny Helén Heléne Henning Henny Henrik Henry Herman Hervor Hilda Hillevi Hilma Hjalmar Hjördis Holger
Huda Hugo Hussein Håkan Håkon Ibrahim Ida Idun Ilona Imad Iman Ines Inez Inga Inga-Britt Inga-Lill Ingalill
Inge Ingegerd Ingela Ingemar Ingemo Inger Ingmar Ingrid Ingrid-Marie Ingvar Ingvor Irene Irina Iris Iryna
Iréne Isabell Isabella Isac Isak Ismail Ismet Isolde Ivan Ivana Ivar Jack Jakob Jamal Jamila Jan Jan-Erik
Jan-Olof Jan-Åke Jane Janet Janina Janne Jannike Jarl Jasmin Jasmina Jasmine Jeanette Jelena Jennifer Jenny
Jens Jerker Jerry Jessica Jill Jimmy Joakim Joanna Joar Joel Johan Johanna Johannes John Johnnie Johnny Jon
Jonas Jonatan Jonathan Jonna Jorma Jorunn Josef Josefin Josefina Josefine Josephine Jovan Juan Judit Judith
Juha Juhani Jukka Julia Julie Julius Justus Jytte Jöns Jörgen Jörn Kaarina Kai Kaj Kajsa Kajsa-Lena Kalevi
Kalle Kamal Kamil Kari Karim Karin Karina Karl Karl-Erik Karl-Gustav Karl-Johan Karl-Olof Karolin Karolina
Karwan Kasper Katarina Katarzyna Kate Katerina Katja Kenneth Kent Kerem Kerstin Kevin Khadija Khalid Kicki
Kim Kira Kitty Kjell Klara Klas Klaus Knut Konrad Krille Krista Krister Kristian Kristin Kristina Kristoffer
Kurt Kåre Lage Laila Laith Lana Lars Lars-Erik Lars-Göran Lars-Inge Lars-Olof Lars-Åke Lasse Laura Layla Lea
Leena Leif Leila Lejla Lelle Lena Lennart Leo Leonard Leyla Liam Lidija Liisa Lilian Lill Lillemor Lillian
Lina Linda Linn Linnea Linné Linnéa Linus Lis Lis-Marie Lisa Lisbet Lisbeth Lise Liselott Liselotte Liv
Livia Lizette Loa Lorentz Lotta Lotten Louis Louise Lovisa Lowe Luca Lucas Lucia Ludvig Lukas Luna Lydia
Lykke Madeleine Magdalena Magnus Maher Mahmoud Mai Maj Maj-Britt Maj-Lis Maja Majken Majlis Majsan Malena
Malin Malou Malte Manfred Manne Manuel Marcel Marcus Margaret Margareta Margaretha Margit Mari Maria Mariam
Mariann Marianne Marica Marie Marieanne Marielle Marija Marika Marina Marit Marita Maritha Markus Martha
Martin Martina Mary Maryam Matilda Matilde Mats Matti Mattias Maud Maurits Max Maximilian Mehdi Mehmet
Mehran Melker Merima Meta Mia Michael Michaela Micke Mikael Mikaela Milan Milica Milla Milo Mimmi Mina Minna
Mira Mirja Mirjam Mirza Moa Mohamad Mohamed Mohammad Mohammed Mona Mona-Lisa Monica Monika Mounir Muhammed
Mustafa Mustapha Märit Märta Märtha Måns Nabil Nader Nadia Nadine Nadja Nancy Nanna Nasrin Nasser Natalia
Natalie Nathalie Nathan Nawal Nellie Nelly Nermin Nettan Nicklas Niclas Nicolas Nicole Nicolina Nike Nikita
Niklas Nikola Nikolaus Nils Nils-Erik Nina Nisse Noah Noel Noomi Noor Nora Odd Ola Oleksandr Olena Olga
Oliver Olivia Olle Olof Olof-Erik Olov Omar Omid Orvar Oscar Oskar Osman Osvald Otilia Otto Ove Palle Parisa
Patricia Patrik Paul Paula Paulina Pelle Penny Per Per-Anders Per-Arne Per-Erik Per-Olof Per-Åke Pernilla
Peter Petra Petronella Petter Philip Pia Pierre Piotr Pirjo Pontus Pooya Pär Påhl Quentin Ragna Ragnar
Ragnhild Raili Raimo Ralf Ramona Rana Randi Rania Rasha Rashid Rasmus Rawan Rebecca Rebecka Regina Renate
Renée Reza Richard Rickard Rigmor Rikard Rima Rita Ritva Robban Robert Robin Roger Roine Roland Rolf
Rolf-Göran Ronja Ronny Rosa Rosanna Rose-Marie Roy Roza Ruben Rune Rut Ruth Saad Sabina Sabine Saeed Saga
Said Sakarias Salah Salim Sally Salma Sam Sami Samir Samira Samuel Sana Sanaa Sandra Sanna Sara Sarah Sasa
Savannah Sebastian Selim Selma Semira Senad Serkan Shadi Shirin Sigfrid Sigge Signe Sigrid Sigvard Siham
Simon Siri Siv Siv-Britt Sixten Sofia Sofie Sofija Soile Solveig Sonja Sophia Sophie Soran Staffan Stanislaw
Stefan Stella Stellan Sten Sten-Åke Stephan Steve Stig Stina Sture Suada Sune Susan Susann Susanna Susanne
Sussi Suzana Svante Svea Sven Sven-Erik Sven-Olof Svetlana Sylvia Synnöve Sören Tage Tahir Tamara Tanja
Tarek Tariq Tarja Tatjana Ted Teddy Teresa Thea Theo Theodor Theres Therese Therése Thomas Thor Thorbjörn
Thord Thore Thure Tiina Tilda Tilde Tim Timmy Timo Tina Tindra Tintin Tjelvar Tobbe Tobias Tom Tomas Tomasz
Tommy Tompa Toni Tony Tor Torbjörn Tord Tore Torgny Torkel Torsten Torvald Tove Truls Tryggve Tuomas Ture
Tuva Tyko Tyra Ulf Ulf-Göran Ulla Ulrica Ulricha Ulrik Ulrika Uno Urban Ursula Valborg Valdemar Valentin
Valentina Valter Vanja Vega Vendela Vera Verner Veronica Veronika Vesa Vesna Victor Victoria Vidar Viggo
Viking Viktor Viktoria Vilgot Vilhelm Ville Vilma Vilmer Viola Violeta Virpi Viveka Vivianne Wael Waldemar
Waleed Walid Wanda Wenche Wendela Werner Wictor Wilhelm Wille William Wilma Wiveca Wivianne Yahya Yara
Yasemin Yasin Yasmin Yassin Ylva Ylwa Yngve Yosef Younis Yousef Youssef Yusuf Yvonne Zahra Zahraa Zana Zara
Zeinab Zeynep Zlatan Zlatko Zoran Älva Ängla Åke Åke-Hans Åsa Åsa-Lena Ögmund Örjan Örn Östen`;

const known = new Set(common.trim().split(/\s+/).map(fold));

/** Whether the first word is a given name: "Anna", "Anne-Charlotte". */
export const isGivenName = (text: string): boolean => {
  const first = fold(text).split(/[\s,:.]+/)[0] ?? '';
  return known.has(first) || (first.includes('-') && known.has(first.split('-')[0] ?? ''));
};
