import { type Culture, nameWords } from '../culture.ts';

/** Ethiopia and Eritrea: a given name, the father's, sometimes the grandfather's; there are no surnames. */
export const ETHIOPIAN: Culture = {
  name: 'Ethiopian and Eritrean',
  male: nameWords(`
    Tesfaye Tesfay Tesfai | ተስፋዬ | Tesfu
    Haile Hayle Hailey | ኃይለ
    Bekele Beqele Bekelle | በቀለ
    Tadesse Taddese Tadese | ታደሰ | Tade
    Girma Girmay | ግርማ
    Kebede Kebbede | ከበደ
    Abebe Abbebe | አበበ
    Yohannes Yohanes Johannes | ዮሐንስ | Yoni
    Tewodros Tewedros Theodros Tedros | ቴዎድሮስ | Teddy
    Dawit Dawitt Dawid | ዳዊት | Dave
    Solomon Selomon | ሰለሞን | Sol
    Mulugeta Mulugheta | ሙሉጌታ | Mule
    Berhane Birhane Berhanne | ብርሃነ
    Kidane Kidanne | ኪዳነ
    Asfaw Asfau | አስፋው
    Worku Werku Workou | ወርቁ
    Getachew Getatchew | ጌታቸው | Getu
    Zerihun Zerihoun | ዘሪሁን
    Mesfin Mesfen | መስፍን
    Alemayehu Alemayhu Alemayew | አለማየሁ | Alex
    Fikadu Fekadu Feqadu | ፍቃዱ
    Gebremedhin Gebre_Medhin Ghebremedhin | ገብረመድህን | Gebre
    Woldemariam Wolde_Mariam Weldemariam | ወልደማርያም | Wolde
    Habtemariam Habte_Mariam | ሀብተማርያም | Habte
    Tekle Teklay Tekleh | ተክለ
    Negash Neggash Nagash | ነጋሽ
    Desta Destta | ደስታ
    Kiflom Kifelom Kifflom | ክፍሎም
    Filmon Philmon Filimon | ፍልሞን
    Amanuel Emanuel Amanouel | አማኑኤል | Aman
  `),
  female: nameWords(`
    Almaz Elmaz | አልማዝ
    Tigist Tigest Tegest | ትዕግስት | Tigi
    Hiwot Heywot Hiywot | ሕይወት
    Selamawit Selamawitt | ሰላማዊት | Selam
    Mekdes Meqdes Mekedes | መቅደስ | Mekdi
    Meseret Messeret Mesaret | መሰረት | Mesi
    Bethlehem Betelhem Bethelhem | ቤተልሔም | Betty
    Genet Ghenet | ገነት
    Yodit Yodith | ዮዲት
    Rahel Raheal | ራሔል
    Aster Asther | አስቴር
    Abeba Abbeba | አበባ
    Senait Sennait | ሰናይት
    Luwam Luam | ሉዋም
    Tsehay Tsehai Sehay | ፀሐይ
    Zewditu Zauditu | ዘውዲቱ
    Marta Martha | ማርታ
    Eden Edden | ኤደን
    Saba Sabba | ሳባ
    Mihret Mehret | ምሕረት
  `),
  surnames: [],
  forms: ['G P', 'G P F'],
  titles: ['Ato', 'Weyzero', 'Dr', 'Mr', '+MR'],
  lookAlikes: ['Tesfaye/Tadesse', 'Abebe/Kebede', 'Bekele/Berhane', 'Girma/Getachew', 'Genet/Senait', 'Kidane/Kiflom'],
  shares: { travellers: 3, listed: 2 },
};
