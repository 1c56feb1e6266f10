import { type Culture, nameWords } from '../culture.ts';

/** Senegal, Guinea, Mali and the Gambia: Fulani, Mande and Wolof names in French and English spelling. */
export const WEST_AFRICAN: Culture = {
  name: 'Fulani and Mande',
  male: nameWords(`
    Amadou Ahmadou Amadu Amad
    Mamadou Mamadu Mahmadou Mamoudou || Modou Madou
    Ousmane Ousman Usman Osman
    Ibrahima Ebrima Ibrahim Braima || Ibou
    Aboubacar Aboubakar Abubacarr Abubakar Boubacar || Bouba
    Souleymane Sulayman Suleiman Soulaimane || Souley
    Cheikh Cheick Sheikh Sheku
    Moussa Musa Mousa
    Abdoulaye Abdulai Abdulie Abdoulay || Abdou Ablaye
    Alioune Alieu Aliou Aliu
    Seydou Saidou Saidu Seidu
    Lamine Lamin Lamíne
    Issa Isa Eissa
    Oumar Omar Umar Umaru
    Yaya Yahya Yahaya Iaia
    Idrissa Idrisa Drissa Driss
    Babacar Baboucarr Babucarr
    Thierno Tierno Cherno
    Samba Sambah
    Demba Dembah
    Bakary Bakari Bacary
    Malick Malik Maalik
    Fodé Fode Foday Fodeh
    Youssouf Yusuf Yusupha Yousouf
    Hamidou Hamidu
    Alassane Alhassan Alhassane
  `),
  female: nameWords(`
    Fatoumata Fatumata Fatoumatta || Fatou Fanta Fatim
    Aminata Aminatta Amineta || Ami Mina
    Aïssatou Aissatou Isatou Aissatu || Aïcha
    Mariama Mariam Mariame
    Kadiatou Kadiatu Khadiatou || Kadi
    Ramatoulaye Ramatulai Ramatoulay || Rama
    Djeneba Djénéba Jainaba Zeinabou
    Oumou Umu Oumu
    Hawa Awa Haoua
    Bintou Binta Bintu
    Ndeye Ndey N'Deye
    Khady Kady Hady
    Maimouna Maimuna Maymouna || Mouna
    Salimata Salimatou
    Assitan Assetou
    Sira Sirah
    Coumba Kumba Cumba
    Nafissatou Nafisatu || Nafi
    Yacine Yassine
    Penda Pendah
    Sokhna Soxna
  `),
  surnames: nameWords(`
    Diallo Jallow Jalloh Djallo Djalo Dialo
    Camara Kamara Kamarah
    Touré Toure Touray Turay
    Cissé Cisse Ceesay Sesay Cissey
    Bah Ba Baah
    Sow Sowe So
    Barry Bari Barrie
    Traoré Traore Trawally Trawalley
    Koné Kone Koneh Conneh
    Keïta Keita Keyta
    Diop Jobe Diob
    Ndiaye N'Diaye Njie Njai
    Sanogo Sanogoh
    Dembélé Dembele Dembelle
    Sissoko Cissoko Sissokho Suso
    Conté Conte Konte Conteh
    Condé Conde Kondeh
    Coulibaly Koulibaly Kulibaly
    Sidibé Sidibe Sidibeh
    Diarra Jarra Jara
    Kouyaté Kouyate Kuyateh
    Fofana Fofanah
    Bangoura Bangura
    Soumah Suma
    Diakité Diakite Jakite
    Doucouré Doucoure Dukureh
    Gassama Gassamah
    Sané Sane Saneh
    Faye Fye
    Guèye Gueye Gaye
    Mbaye M'Baye Mbye
    Niang Nyang
    Jammeh Diamé
    Darboe Darbo
    Bayo Bayoh
    Sylla Silla Sillah
  `),
  forms: ['G S', 'G M S'],
  titles: ['El Hadj', 'Alhaji', 'Mr', 'M.', 'Mme', '+MR'],
  lookAlikes: [
    'Amadou/Mamadou',
    'Ousmane/Oumar',
    'Alioune/Alassane',
    'Moussa/Issa',
    'Aminata/Aïssatou',
    'Fatoumata/Ramatoulaye',
    'Samba/Demba',
    'Mariama/Maimouna',
  ],
  fewSurnames: true,
  shares: { travellers: 20, listed: 4 },
};
