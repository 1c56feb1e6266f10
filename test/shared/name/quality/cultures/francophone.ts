import { type Culture, nameWords } from '../culture.ts';

export const FRANCOPHONE: Culture = {
  name: 'Francophone',
  male: nameWords(`
    Jean-Pierre Jean_Pierre Jeanpierre
    François Francois
    Frédéric Frederic || Fred
    Étienne Etienne
    Jérôme Jerome
    Stéphane Stephane
    Grégoire Gregoire
    Alexandre || Alex
    Christophe || Chris
    Guillaume
    Mathieu Matthieu
    Philippe || Phil
    Gérard Gerard
    Sébastien Sebastien || Seb
    Maximilien || Max
    Théodore Theodore || Théo
    Nicolas || Nico
    Thierry
    Jacques
    Laurent
    Raphaël Raphael || Raph
    Jean-Baptiste Jean_Baptiste
    Emmanuel || Manu
    Anthony Antony
    Yannick Yanick || Yann
    Geoffroy Geoffroi
    Loïc Loic
  `),
  female: nameWords(`
    Élisabeth Elisabeth Elizabeth || Babeth Lise
    Françoise Francoise
    Hélène Helene
    Geneviève Genevieve
    Marie-Claude Marie_Claude
    Catherine Katherine || Cathy
    Véronique Veronique
    Delphine
    Mathilde Matilde
    Joséphine Josephine || José
    Solène Solene
    Dominique || Domi
    Sylvie
    Bénédicte Benedicte
    Anne-Sophie Anne_Sophie
    Clémence Clemence
    Nathalie Natalie
    Aurélie Aurelie
    Thérèse Therese
    Chloé Chloe
    Margaux Margot
    Agnès Agnes
  `),
  surnames: nameWords(`
    Lefèvre Lefebvre Lefevre
    Beaumont
    Desrochers Des_Rochers
    Dufour Du_Four
    Lemaître Lemaitre Le_Maitre
    Girardot
    Béranger Beranger
    Fontaine Fontayne
    Marchandeau
    Delacourt De_La_Court
    Rousselet
    Chevallier Chevalier
    Gauthier Gautier
    Peltier Pelletier
    Vaillancourt
    Mercier
    Thibault Thibaud Thibaut
    Guérin Guerin
    Renault Renaud
    Bourdelle
    Charpentier
    D'Aubigny Daubigny
    L'Hermitte Lhermitte
    Castelnau
    Montfort
    Vasseur Levasseur
    Perrault Perreault
    Hébrard Hebrard
    Jacquemin
    Quéméner Quemener
    Saint-Hilaire St-Hilaire
    Faucher Fauchet
    Laroche La_Roche
  `),
  forms: ['G S', 'G M S', 'G S T', 'G de S'],
  titles: ['M.', 'Mme', 'Dr', 'Maître', '+MR', '+MME'],
  lookAlikes: ['Jean-Pierre/Jean-Baptiste', 'François/Françoise', 'Marie-Claude/Marie-Laure', 'Laurent/Laurence'],
  shares: { travellers: 13, listed: 2 },
};
