import { type Culture, nameWords } from '../culture.ts';
import { slavicWoman } from './russian.ts';

export const POLISH_BALTIC: Culture = {
  name: 'Polish and Baltic',
  male: nameWords(`
    Wojciech Vojciech || Wojtek
    Stanisław Stanislaw || Staszek
    Krzysztof Kristof || Krzysiek
    Grzegorz || Grzesiek
    Łukasz Lukasz Lukas
    Michał Michal
    Andrzej Andrzey || Jędrek
    Jerzy Yerzy || Jurek
    Tadeusz || Tadek
    Zbigniew || Zbyszek
    Władysław Wladyslaw || Władek
    Sławomir Slawomir || Sławek
    Paweł Pawel
    Mateusz Matheus
    Jarosław Jaroslaw || Jarek
    Jānis Janis
    Kārlis Karlis
    Vytautas || Vytas
    Žygimantas Zygimantas
    Jürgen Jyrgen
    Algirdas Algirdass
    Gintaras
    Toomas Tomas
  `),
  female: nameWords(`
    Małgorzata Malgorzata || Gosia
    Katarzyna || Kasia
    Agnieszka Agneszka || Aga
    Elżbieta Elzbieta || Ela
    Joanna || Asia
    Barbara || Basia
    Zofia Sofia || Zosia
    Żaneta Zaneta
    Bożena Bozena
    Jadwiga Yadwiga || Jadzia
    Magdalena || Magda
    Aleksandra Alexandra || Ola
    Grażyna Grazyna
    Līga Liga
    Ināra Inara
    Jūratė Jurate
    Rūta Ruta
    Živilė Zivile
  `),
  surnames: nameWords(`
    Wiśniewski Wisniewski
    Dąbrowski Dabrowski Dombrowski
    Zieliński Zielinski
    Szymański Szymanski Shymanski
    Woźniak Wozniak
    Kołodziejczyk Kolodziejczyk
    Jabłoński Jablonski
    Błaszczyk Blaszczyk
    Grządziel Grzadziel
    Krawczyk
    Wróblewski Wroblewski
    Sikorzak
    Gołębiowski Golebiowski
    Czarnecki Charnecki
    Szczepański Szczepanski
    Brzezicki
    Mikołajczak Mikolajczak
    Ozoliņš Ozolins
    Bērziņš Berzins
    Kalniņš Kalnins
    Žukauskas Zukauskas
    Petrauskas
    Šimkus Simkus
    Kęstaitis Kestaitis
    Põldmäe Poldmae Poldmaee
    Rebane
    Kõiv Koiv
    Piątek Piatek
    Nowicki Novicki
    Wójtowicz Wojtowicz
  `),
  forms: ['G S', 'G M S'],
  titles: ['Pan', 'Dr', 'Mgr', 'Inż.', '+MR'],
  lookAlikes: ['Stanisław/Sławomir', 'Jarosław/Władysław', 'Joanna/Jolanta', 'Andrzej/Jerzy', 'Żaneta/Grażyna'],
  womanSurname: slavicWoman,
  shares: { travellers: 1, listed: 1 },
};
