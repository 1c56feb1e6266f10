/**
 * Pairs written by hand, not by the rules of the other pairs: whole names of invented persons as lists, press and documents have them. `=` stands
 * between two names of one person, `≠` between those of two.
 */
import { lines } from './culture.ts';

export interface HandPair {
  readonly topic: string;
  readonly left: string;
  readonly right: string;
  readonly same: boolean;
}

const TOPICS: Readonly<Record<string, string>> = {
  'Cyrillic and Latin': `
    Виктор Павлович Дроздецкий = Viktor Drozdetsky
    Дмитрий Евгеньевич Хворостов = Khvorostov Dmitri
    Юлия Щеглова = Iuliia Shcheglova
    Aleksandr Yelchaninov = Александр Ельчанинов
    Serguei Joukovskiy = Сергей Жуковский
    Oleksandr Hnatiuk = Александр Гнатюк
    Mykola Yavorenko = Николай Яворенко
    Đorđe Šaranović = Ђорђе Шарановић
    Djordje Saranovic = Đorđe Šaranović
    Христо Желев = Hristo Zhelev
    Nikolaj Tschernow = Nikolay Chernov
    Evgeny Schukin = Yevgeniy Shchukin
    Фёдор Артёмов = Fedor Artemov
    Petr Iljitsch Jegorow = Pyotr Ilyich Egorov
    Зухра Рахматуллаевна Юсупова = Zukhra Yusupova
    Михаил Горелов ≠ Nikolai Gorelov
    Виктор Дроздецкий ≠ Viktoria Drozdova
    Sergei Pavlov ≠ Pavel Sergeev
    Andrei Zimin ≠ Aleksei Zimin
    Ivan Petrovich Sokolov ≠ Petr Ivanovich Sokolov
    Ирина Белова ≠ Galina Belova
    Олег Ткачук ≠ Ігор Ткачук
    Igor Zelmanov ≠ Igor Manov
    Lev Karaputov ≠ Lev Putov
  `,
  'Arabic, Persian and Urdu': `
    محمد عبد الرحمن الخالدي = Mohamed Abdelrahman Al Khalidi
    Abu Bilal al-Jazrawi = Aboû Bilâl El Djazraoui
    أبو حمزة التونسي = Abou Hamza Ettounsi
    Abdul Hamid al-Sarraj = Abdelhamid Essarraj
    Ahmad Shah Noorzai = Ahmed Shah Nurzay
    Nur al-Din Zengin = Nureddin Zengin
    Saif ul-Islam Qadeer = Saifulislam Kadir
    Umm Kulthum Nasser = Oum Kalthoum Nasser
    Muhammad ibn Salim al-Rawi = Mohamed Salem Al-Rawi
    Yusuf bin Hamad Al Zaabi = Yousef Hamad Alzaabi
    Mohd. Farooq Shaikh = Muhammad Faruq Sheikh
    حسن كريمي = Hassan Karimi
    Gholam Hossein Tavakoli = غلامحسین توکلی
    Khadidja Bent Moussa = Khadija bint Musa
    Hadj Lakhdar Bouzid = Lakhdar Bouzid
    Dr. Aymen Charfeddine = Ayman Sharaf al-Din
    Abderrazak Ghenim = Abd al-Razzaq Ghanim
    Jamal Eddine Chakir = Djamel Eddine Shakir
    Mullah Abdul Wasi Popal = Abdul Wasay Popal
    Essam Attia = عصام عطية
    Wahid Qasim Rauf = Waheed Qassim Raouf
    Tawfiq Obeid = Toufik Oubeid
    Ali Hassan ≠ Ali Hussein
    Omar Farouk ≠ Amr Farag
    Mohamed Salem ≠ Mahmoud Salem
    Abdul Rahman Said ≠ Abdul Rahim Said
    Abdullah Nasser ≠ Abdulaziz Nasser
    Abdul Khanzai = Khanzai Abdul
    Abdul Hamidi = Hamidi Abdul
    Abdel Kaderi Mansour = Mansour Abdelkaderi
    Nasir Uddin Molla = Molla Nasiruddin
    Abdul Hamid ≠ Abdulhamid Essarraj
    Abdul Khanzai ≠ Abdul Karimzai
    Fatima Benyoub ≠ Fatiha Benyoub
    Nabil Charqaoui ≠ Nabila Charqaoui
    Rachid Charqaoui ≠ Rachida Charqaoui
    Abu Bakr al-Iraqi ≠ Abu Umar al-Iraqi
    حسن علي ≠ حسين علي
    Salim Karam ≠ Salman Karim
    Jamil Hadad ≠ Jamal Haddawi
    Nabil Omar ≠ Nabila Amer
    Sheikh Ahmed Yasin ≠ Sheikh Hamid Yunus
    Abdel Kader ≠ Abdel Krim
    Mohamed Ahmed Mohamed Ali ≠ Mohamed Ahmed Hassan Omar
  `,
  'West and East Africa': `
    Kofi Agyeman Prempeh = Koffi Agyemang Prempeh
    Kwame Nyanteh = Kouamé Nyanté
    Fatoumata Binta Jalloh = Fatoumatta Diallo
    Ousmane Cissé = Ousman Ceesay
    Mamadou Lamine Sané = SANEH MAMADU LAMIN
    Cheikh Tidiane Mbaye = Sheikh Tijan Mbye
    Oluwadamilola Ogunyemi = Damilola Ogunyemi
    Chukwuebuka Anyaoku = Ebuka Anyaoku
    ሰለሞን ተስፋዬ = Selomon Tesfay
    Ghebrehiwet Woldeab = Gebre Hiwot Wolde Ab
    Yaovi Komlan Agbo = AGBO KOMLAN YAWOVI
    Abdoul Karim Soumaré = Abdulkarim Sumareh
    Thierno Souleymane Baldé = Cherno Sulayman Baldeh
    N'Golo Coulibali = Ngolo Koulibaly
    Aboubacar Sidiki Kourouma = Abubakarr Sidique Koroma
    Haja Mariatu Bangura = Mariatou Bangoura
    Osei Kwabena Antwi = Kwabena Osei-Antwi
    Ibrahima Khalil Touré = Ebrima Touray
    Abdou Fallane = Fallane Abdou
    Abdoul Sowé = Sowé Abdoul
    Abdi Warsamow = Warsamow Abdi
    Moussa Abdou Sanike = Sanike Moussa Abdou
    Moussa Abdoul Sanike = Sanike Abdoul Moussa
    Abdou Salam Niangary = Niangary Abdoussalam
    Ahmadou Sandané = Amadou Sandané
    Hamadou Sandané = Ahmadu Sandane
    Oluwaseun Ogunyemi = Seun Ogunyemi
    Ahmadou Sandané ≠ Ahmed Sandané
    Abdou Fallane ≠ Abdou Salane
    Chukwuma Anyaoku ≠ Chukwudi Anyaoku
    Chukwuebuka Anyaoku ≠ Chukwuemeka Anyaoku
    Adebayo Ogunyemi ≠ Adedayo Ogunyemi
    Oluwadamilola Ogunyemi ≠ Oluwadamilare Ogunyemi
    Oluwaseun Ogunyemi ≠ Oluwaseyi Ogunyemi
    Amadou Bah ≠ Mamadou Bah
    Kofi Mensah ≠ Kojo Mensah
    Kwasi Boakye ≠ Kwaku Boakye
    Aminata Sow ≠ Aïssatou Sow
    Abebe Tesfaye ≠ Kebede Tesfaye
    Tesfaye Abebe ≠ Tesfaye Kebede
    Seydou Traoré ≠ Sidiki Traoré
    Adebayo Ogunlesi ≠ Adewale Ogunlesi
    Moussa Diarra ≠ Issa Diarra
    Alieu Jobe ≠ Lamin Jobe
    Ama Serwaa ≠ Abena Serwaa
    Hawa Konaté ≠ Kadiatou Konaté
  `,
  'East Asia': `
    Zhang Weimin = Chang Wei-min
    张伟民 = Weimin Zhang
    Li Guoqiang = LEE KUO CHIANG
    Hsieh Chih-ming = Xie Zhiming
    Kim Yeong-su = Kim Young Soo
    박성호 = Park Sung Ho
    Pak Song-ho = Seongho Park
    Ri Chol-min = Lee Cheol Min
    Nguyễn Thị Thu Hà = NGUYEN THI THU HA
    Thu Ha Nguyen = Nguyễn Thu Hà
    Tran Van Duc = Trần Đức
    Ouyang Jianhua = Ou-Yang Chien-hua
    TANAKA Yōichi = Yoichi Tanaka
    Satō Yūko = Yuuko Satoh
    Ono Kenji = Kenji Ohno
    Kim Jong Eun Ra = Gim Jeongeunra
    Park Chung Ho = Bak Jeongho
    Park Kyung Hee = Bak Gyeonghui
    Choi Chul Suk = Choe Cheolseok
    Lim Hyun Sun = Im Hyeonseon
    Min Na Kim = Kim Minna
    Wang Wei ≠ Wang Wen
    Li Jiarui ≠ Li Jiali
    Li Jun ≠ Li Zhong
    Nguyen Thi Anh ≠ Nguyen Van Anh
    Nguyen Thi Anh = Nguyen Anh
    Nguyen Thi Van Anh = Nguyen Van Anh
    Li Na ≠ Li Nan
    Zhang Min ≠ Zhao Min
    Chen Jun ≠ Cheng Juan
    Kim Min-jun ≠ Kim Min-ji
    Kim Jae-won ≠ Kim Jae-hoon
    Lee Sang-ho ≠ Lee Sang-min
    Nguyen Van Hung ≠ Nguyen Van Dung
    Tran Thi Lan ≠ Tran Thi Loan
    王伟 ≠ 王伦
    Liu Yang ≠ Lu Yan
  `,
  'South Asia': `
    Sanjiv Tilakwar = Sanjeev Tilakwar
    Rakesh Tilakwar ≠ Rajesh Tilakwar
    Sanjay Tilakwar ≠ Sanjeev Tilakwar
    Vijay Tilakwar ≠ Vinay Tilakwar
    Suresh Tilakwar ≠ Sudesh Tilakwar
    Sunita Tilakwar ≠ Sangita Tilakwar
  `,
  'Initials and short forms': `
    J. R. Hathersage = John Robert Hathersage
    JR Hathersage = John Robert Hathersage
    Hathersage, J. = John Hathersage
    A. K. Bhattarai = Anil Kumar Bhattarai
    Bill Ravensworth = William Ravensworth
    Peggy Olderton = Margaret Olderton
    Pepe Larrazábal = José Larrazabal
    Zé Carlos Pontes = José Carlos Pontes
    Paco Urrestarazu = Francisco Urrestarazu
    Sasha Dolmatov = Aleksandr Dolmatov
    Volodya Krutikov = Vladimir Krutikov
    Kostas Melissinos = Konstantinos Melissinos
    Kasia Brzozowska = Katarzyna Brzozowska
    Jochen Waldstein = Joachim Waldstein
    Tunde Olabisi = Babatunde Olabisi
    Yannis Kalogeras = Ioannis Kalogeras
    J. Hathersage ≠ Robert Hathersage
    B. Ravensworth ≠ Thomas Ravensworth
    Tom Ravensworth ≠ Tim Ravensworth
    Kate Olderton ≠ Margaret Olderton
    Sasha Dolmatov ≠ Sergei Dolmatov
    JR Hathersage ≠ John Brocklehurst
    Mike Thornbury ≠ Nick Thornbury
    Pepe Larrazábal ≠ Pedro Luis Larrañaga
  `,
  'order, missing parts and two surnames': `
    María del Carmen Ibargüen Solís = Maria Carmen Ibarguen
    IBARGUEN SOLIS, MARIA DEL CARMEN = María Ibargüen
    Luiz Felipe de Albuquerque Prado = Luis Filipe Albuquerque Prado
    Ana Paula dos Reis Quaresma = Ana Quaresma
    Juan Carlos Olmedo-Pacheco = Juan Olmedo Pacheco
    Jean-Philippe de La Tournelle = DELATOURNELLE JEAN PHILIPPE
    O’Shaughnessy Declan = Declan OShaughnessy
    MacGillivray Ewan = Ewan Mac Gillivray
    Von Hohenau Friedrich = Friedrich Hohenau
    Saint-Aubin Cyprien = St. Aubin Cyprien
    SMYTHEFORD JOHNATHAN MR = Jonathan Smytheford
    Prof. Dr. Ulrich Weidenbach = Weidenbach Ulrich
    Ramírez Tolosa Jorge Iván = Jorge Ramirez
    Gonzalo Peralta ≠ Gonzalo Peraza
    Ana Quaresma Fernandes ≠ Ana Quaresma Hernandes
    Juan Carlos Olmedo ≠ Juan Pablo Olmedo
    María Ibargüen ≠ Mario Ibargüen
    Jorge Ramírez Tolosa ≠ Jorge Ramírez Quintana
    Ana Paula Quaresma ≠ Paula Cristina Quaresma
    Declan O’Shaughnessy ≠ Dermot O’Shaughnessy
    Friedrich Hohenau ≠ Friederike Hohenberg
    Ulrich Weidenbach ≠ Ulrike Weidenbach
    Jean-Philippe Tournelle ≠ Jean-Baptiste Tournelle
  `,
  'slips, joins and cuts': `
    Alejandro Bustamnate = Alejandro Bustamante
    Kristina Hallgrimsdottri = Kristina Hallgrimsdottir
    Rob ert Farnsworth = Robert Farnsworth
    ROBERTFARNSWORTH = Robert Farnsworth
    FARNSW0RTH R0BERT = Robert Farnsworth
    Nataile Grosvenor = Natalie Grosvenor
    Esteban Etxeberria = Esteban Echeverria
    Abdu lRahman Jalili = Abdulrahman Jalili
    Chandrasekaran Muthukumarasw = Muthukumaraswamy Chandrasekaran
    RASOANAIVO<<TIANARIVELO<ANDRIAMPAR = Tianarivelo Andriamparany Rasoanaivo
    Stpehen Ollerenshaw = Stephen Ollerenshaw
    Gulbrandssen Knut = Knut Gulbrandsen
    Jhon Alexnader Pineda = John Alexander Pineda
    Daniel Morales ≠ Daniela Morales
    Carl Lundgren ≠ Carla Lundberg
    Robert Farnsworth ≠ Rupert Farnham
    Kemal Aydın ≠ Cemal Aydın
    Martin Novak ≠ Martina Nováková
    Marcel Dubreuil ≠ Marcelle Dubreuil
  `,
  organisations: `
    Brightwater Shipping Ltd = BRIGHTWATER SHIPPING LIMITED
    OOO Severny Veter = ООО «Северный Ветер»
    Société Générale de Négoce du Golfe SARL = Societe Generale de Negoce du Golfe
    Al-Mawared Exchange Co. = Almawared Exchange Company
    Kessler & Söhne GmbH = Kessler und Soehne GmbH
    Transportes Orinoco S.A. = Transportes Orinoco SA
    Harvest Moon Trading (HK) Co., Ltd = Harvest Moon Trading HK Limited
    Brightwater Shipping Ltd ≠ Clearwater Shipping Ltd
    Golden Star Trading LLC ≠ Golden Gate Trading LLC
    Transportes Orinoco S.A. ≠ Transportes Guaviare S.A.
    Kessler GmbH ≠ Kestner GmbH
    Harvest Moon Trading ≠ Harbour Moon Fishing
    Delta Petrol Energy 3 ≠ Delta Marine Energy 7
  `,
  'placeholders for an unknown part': `
    FNU Mirwais Tokhi = Mirwais Tokhi
    Tokhi, LNU Mirwais = Mirwais Tokhi
    XXX Sundararajan Palani = Palani Sundararajan
    FNU Mirwais ≠ FNU Parwais
    LNU Ahmed ≠ LNU Hamed
  `,
  'one word, titles and what many share': `
    Zubaydullah = Zubaidullah
    General Obeng Darko = Obeng Darko
    Emma ≠ Emma Karlsdotter Lind
    Ali ≠ Ali Reza Mohammadi
    Dr Mohamed ≠ Dr Mahmoud
    Sheikh Ibrahim ≠ Sheikh Ismail
    Mr Smith ≠ Mr Schmid
    Maria da Silva ≠ Maria da Costa
    Hamid Reza Kazemi ≠ Hamid Reza Karimi
    Samba Kandé ≠ Demba Kandé
    Zhou Yan ≠ Zhao Yan
    Hu Jing ≠ Wu Jing
    Wang Xiaoli ≠ Wang Xiaolin
    Thomas Mills ≠ Thomas Miles
    Abu Musab ≠ Abu Musa al-Tunisi
    Haji Bashir ≠ Haji Basir Noorzai Malang
  `,
};

export const HAND_PAIRS: readonly HandPair[] = Object.entries(TOPICS).flatMap(([topic, text]) =>
  handPairs(topic, text),
);

/** One pair a line. */
export function handPairs(topic: string, text: string): readonly HandPair[] {
  return lines(text).map((line) => {
    const [left = '', right = ''] = line.split(/ [=≠] /);
    return { topic, left, right, same: line.includes(' = ') };
  });
}
