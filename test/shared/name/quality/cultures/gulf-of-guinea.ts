import { type Culture, nameWords } from '../culture.ts';

/** Togo, Ghana and Benin: names of the day of birth in Ewe, Akan and Fon spellings beside a Christian name. */
export const GULF_OF_GUINEA: Culture = {
  name: 'Ewe and Akan',
  male: nameWords(`
    Kojo Kodjo Kudjo Codjo Cudjoe
    Kofi Koffi Coffi Kofie
    Kwame Kouamé Kwami Komi Kwamé
    Yao Yaw Yawo
    Kwasi Kossi Kwesi Kossy
    Kwabena Kobena Kobina Komlan Komla
    Kwaku Kouakou Kweku Kokou Koku
    Mawuli Mawouli
    Edem Édem
    Selom Sélom
    Emmanuel Emanuel || Manu
    Ayao Ayaovi
    Folly Foli
    Messan Mensan
    Anani Annani
    Dodzi Dodji
    Elom Élom
    Amegan Amegan
    Yawovi Yaovi
    Senyo Senyoh
    Nii
    Ekow Ekou Ekuow
    Ebo Ebow
    Kpodo Podo
  `),
  female: nameWords(`
    Adjoa Adwoa Adjowa Adzo Adjo
    Abena Abla Abra Ablavi
    Akua Akouvi Akuvi Akouwa
    Yaa Yawa Ayawa
    Afua Afi Afiwa Efua
    Ama Ami Amévi
    Akossiwa Akosua Kossiwa Esi
    Dzifa Djifa
    Enyonam Ényonam
    Mawusi Mawoussi
    Akofa Akoffa
    Sena Séna
    Essenam Esenam
    Delali Délali
    Akpene Akpéné
    Elikem Elikém
    Edwige
    Peace
    Comfort
    Grace
  `),
  surnames: nameWords(`
    Mensah Mensa Menssah
    Agbeko Agbéko
    Amegah Amega
    Adjovi Adzovi
    Dossou Dosu Dossu
    Lawson-Body Lawson_Body
    Agbodjan Agbodzan
    Kpodar Kpoda
    Owusu Awusu Ousu
    Boateng Boaten
    Asante Ashanti Assanté
    Gyasi Djassi
    Acheampong Akyeampong
    Ofori Offori
    Tetteh Teteh
    Quarshie Kwashie Quashie
    Addo Ado
    Ankrah Ankra
    Amoussou Amusu
    Hounkpatin Hunkpatin
    Agossou Agosu
    Gbedemah Gbedema
    Nyarko Nyarkoh Nyarco
    Amoako Amoaku
    Kwakye Kwachie
    Atsou Atsu
    Akakpo Acakpo
    Edoh Édo
    Gnassingan Nyasingan
    Tsikata Tchikata
    Ayivi Ayivih
    Wilson-Bahun Wilson_Bahun
  `),
  forms: ['G S', 'G M S', 'M G S'],
  titles: ['Mr', 'Nana', 'Togbui', 'Mme', '+MR', 'Rev.'],
  lookAlikes: ['Kofi/Kojo', 'Kwame/Kwabena', 'Kwaku/Kwasi', 'Yao/Yaa', 'Akua/Afua', 'Ama/Abena', 'Adjoa/Adjovi'],
  shares: { travellers: 17, listed: 1 },
};
