import { type Culture, nameWords } from '../culture.ts';

/** Germany, Austria, the Netherlands and the Nordic countries. */
export const GERMANIC: Culture = {
  name: 'German and Nordic',
  male: nameWords(`
    Jürgen Juergen Jurgen
    Jörg Joerg Jorg
    Günther Guenther Gunter Günter
    Björn Bjoern Bjorn
    Søren Soeren Soren
    Jens
    Hans-Peter Hans_Peter Hanspeter
    Karl-Heinz Karlheinz Karl_Heinz || Kalle
    Wolfgang || Wolf
    Friedrich Friederich || Fritz
    Johannes || Hannes Hans
    Sebastian || Basti
    Maximilian || Max
    Rüdiger Ruediger Rudiger
    Åke Aake Ake
    Øyvind Oeyvind Oyvind
    Håkan Haakan Hakan
    Matthias Mathias || Matze
    Stephan Stefan
    Joachim || Achim Jochen
    Heinrich || Heinz Heiner
    Wilhelm || Willi
    Willem || Wim
    Cornelis || Cees Kees
    Pieter || Piet
    Kjell
    Gunnar
    Þórður Thordur Thorthur
    Mikael Michael
  `),
  female: nameWords(`
    Käthe Kaethe Kathe
    Brünhild Bruenhild Brunhild
    Margarete Margarethe || Grete
    Elisabeth Elizabeth || Lisa Elsbeth
    Katharina Catharina || Kathi Käthe
    Susanne Suzanne || Susi
    Gudrun
    Ingeborg || Inge
    Ulrike || Uli
    Wilhelmina || Mina Willemijn
    Sigríður Sigridur Sigrithur
    Astrid Astrit
    Märta Maerta Marta
    Johanna || Hanna
    Franziska || Franzi
    Mechthild Mechtild
    Anneliese Anne-Liese || Anne
    Björk Bjork
    Dagmar
    Solveig Sølvi
    Angelika || Geli
  `),
  surnames: nameWords(`
    Müller-Lange Mueller-Lange Muller_Lange
    Schröder Schroeder Schroder
    Großmann Grossmann
    Weiß Weiss
    Köhler Koehler Kohler
    Schäfer Schaefer Schafer
    Brückner Brueckner Bruckner
    Strauß Strauss
    Hübner Huebner Hubner
    Meyerhoff Meierhoff
    Jørgensen Joergensen Jorgensen
    Sørensen Soerensen Sorensen
    Kjærgaard Kjaergaard Kjærgård
    Ångström Aangstroem Angstrom
    Öberg Oeberg Oberg
    Lindqvist Lindquist
    Sjöblom Sjoeblom Sjoblom
    Hämäläinen Hamalainen Haemaelaeinen
    Österlund Oesterlund Osterlund
    Guðmundsson Gudmundsson
    Van_der_Meulen Vandermeulen
    De_Vries Devries
    Ten_Brink Tenbrink
    Dijkstra Dykstra
    Kuijpers Kuypers
    Steinbrecher
    Zimmermann Zimmerman
    Hoffmann Hofmann Hoffman
    Dietrichs
    Löwenthal Loewenthal Lowenthal
    Bergström Bergstroem Bergstrom
    Ødegård Oedegaard Odegard
    Niemeyer Niemeier
    Fuchsberger
  `),
  forms: ['G S', 'G M S', 'G von S'],
  titles: ['Dr.', 'Prof.', 'Herr', 'Frau', '+MR', '+Dipl.-Ing.'],
  lookAlikes: ['Jürgen/Jörg', 'Johannes/Johanna', 'Jens/Jan', 'Ulrike/Ulrich', 'Katharina/Karina', 'Matthias/Mattis'],
  shares: { travellers: 3, listed: 1 },
};
