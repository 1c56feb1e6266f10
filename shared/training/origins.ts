/**
 * Origins of sample travellers: names, document numbers and phones as seen at a West African airport. All persons made from them are invented.
 * Names are written as in machine-readable zones (ICAO 9303: A–Z and blanks).
 */
export interface Origin {
  /** ISO 3166 alpha-3. */
  readonly country: string;
  readonly surnames: readonly string[];
  readonly male: readonly string[];
  readonly female: readonly string[];
  /** Number of given names, usually. */
  readonly givenNames: 1 | 2;
  /** Pattern of passport numbers: `#` a digit, `@` a letter. */
  readonly passport: string;
  /** Years a passport is valid. */
  readonly validity: 5 | 10;
  /** Pattern of mobile numbers with calling code. */
  readonly phone: string;
  readonly city: string;
  readonly alpha2: string;
}

function words(list: string): readonly string[] {
  return list.split(' ').map((word) => word.replaceAll('_', ' '));
}

const FRENCH_MALE = words(
  'JEAN PIERRE PAUL MICHEL ANDRE PHILIPPE LAURENT NICOLAS JULIEN THOMAS ANTOINE FRANCOIS OLIVIER MATHIEU VINCENT HUGO LUCAS EMMANUEL CHRISTIAN ALAIN',
);
const FRENCH_FEMALE = words(
  'MARIE ANNE SOPHIE CLAIRE ISABELLE CATHERINE NATHALIE JULIE CAMILLE CHLOE EMMA LUCIE PAULINE HELENE SYLVIE VALERIE CELINE AURELIE LAURE ELISE',
);
const MUSLIM_MALE = words(
  'MOHAMED IBRAHIM ABDOULAYE MOUSSA OUMAR ISSA SALIFOU AMADOU SEYDOU IDRISSA BOUBACAR YACOUBA HAMIDOU ADAMA SOULEYMANE ALASSANE MAMADOU YOUSSOUF DAOUDA MOUMOUNI',
);
const MUSLIM_FEMALE = words(
  'FATOUMATA AMINATA MARIAM AISSATA SALIMATA KADIATOU RAMATOU AWA ROKIA HADJA ASSETOU ZENABOU BINTOU SAFIATOU NAFISSATOU RACHIDATOU',
);
const EWE_MALE = words(
  'KOSSI KOFFI KOMLAN YAO KODJO KWAMI KOKOU KOMI EDEM SELOM KOMLA AMEVI AYAO MAWULI ESSO DODJI FOLLY SENA ELOM YAOVI KOMLANVI KOFFITSE',
);
const EWE_FEMALE = words(
  'AKOUVI AFI AMA AKOSSIWA ADJO YAWA AKOUA ABLA DEDE ESSI ENYONAM DELALI SELOME MAWUENA AFIWA KAFUI EYRAM AYAWA ADZO AKPENE AMAVI ESSENAM',
);

export const ORIGINS = {
  TGO: {
    country: 'TGO',
    alpha2: 'TG',
    city: 'LFW',
    surnames: words(
      'AMEGAH AGBEKO MENSAH LAWSON KPODO AGBODJAN AMOUZOU ATTIOGBE ADJAVON DOSSOU KOUDJO AGBENYO TETTEH AKAKPO AMEDZRO SODJI GNASSOUNOU AHIANOR ETSE KODJOVI AMEWOU DOGBE AGBEVE KPOGO SEDDOH AFANOU AZIABLE EKUE KANGNI TCHALLA PALI BATCHASSI KPATCHA TCHAMDJA BAWA TCHEDRE NAPO LARE DJATO KOLANI BODJONA ASSIH TCHAA PITANG KOFFI ADOM',
    ),
    male: [
      ...EWE_MALE,
      ...EWE_MALE,
      'ESSOHANAM',
      'ESSOWE',
      'PYALO',
      'TCHILABALO',
      'MAZABALO',
      'BAKPESSI',
      ...FRENCH_MALE,
      ...MUSLIM_MALE.slice(0, 8),
    ],
    female: [
      ...EWE_FEMALE,
      ...EWE_FEMALE,
      'ESSOZIMNA',
      'PIDENAM',
      'MANZAMA',
      'MASSAMESSO',
      ...FRENCH_FEMALE,
      ...MUSLIM_FEMALE.slice(0, 6),
    ],
    givenNames: 2,
    passport: 'EB######',
    validity: 5,
    phone: '+2289#######',
  },
  BEN: {
    country: 'BEN',
    alpha2: 'BJ',
    city: 'COO',
    surnames: words(
      'HOUNKPATIN AGOSSOU ADANDE DOSSOU HOUNGBEDJI AHOUANSOU GBAGUIDI KPADE ZINSOU SOGLO AZONHOUME TOSSOU ADJOVI HOUNSOU KAKPO BIO_TCHANE CHABI OROU_GANI SANNI ALLADAYE GANDONOU FAGBEMI',
    ),
    male: [...EWE_MALE.slice(0, 8), ...FRENCH_MALE, ...MUSLIM_MALE.slice(0, 6), 'SENAN', 'SEDJRO', 'MAHOUGNON'],
    female: [...EWE_FEMALE.slice(0, 5), ...FRENCH_FEMALE, ...MUSLIM_FEMALE.slice(0, 5), 'SENAMI', 'MAHOUENA', 'FIFAME'],
    givenNames: 2,
    passport: 'B#######',
    validity: 5,
    phone: '+22997######',
  },
  GHA: {
    country: 'GHA',
    alpha2: 'GH',
    city: 'ACC',
    surnames: words(
      'MENSAH OWUSU ASANTE BOATENG OSEI APPIAH AGYEMANG ADJEI AMOAH ANSAH OPOKU ADDO DARKO QUAYE NKRUMAH ASARE FRIMPONG SARPONG ARTHUR AMPONSAH TETTEH LARTEY YEBOAH DONKOR',
    ),
    male: words(
      'KWAME KOFI KWABENA KWAKU YAW KOJO KWASI EMMANUEL SAMUEL DANIEL ISAAC JOSEPH RICHARD ERIC FRANCIS MICHAEL STEPHEN PRINCE',
    ),
    female: words(
      'AKOSUA ABENA AMA ESI EFUA YAA AFIA GRACE MARY COMFORT MERCY GIFTY ABIGAIL VIDA PATIENCE ESTHER LINDA JOYCE',
    ),
    givenNames: 2,
    passport: 'G#######',
    validity: 10,
    phone: '+23324#######',
  },
  NGA: {
    country: 'NGA',
    alpha2: 'NG',
    city: 'LOS',
    surnames: words(
      'OKAFOR ADEYEMI OKONKWO BALOGUN EZE IBRAHIM NWOSU ADEBAYO OGUNLEYE CHUKWU OLADIPO UMEH OBI OKEKE ADELEKE AKINOLA EJIOFOR NWACHUKWU LAWAL ABUBAKAR BELLO USMAN ONYEKA IGWE AFOLABI FASHOLA ODUYA EKWUEME',
    ),
    male: words(
      'CHINEDU EMEKA OLUWASEUN TUNDE IFEANYI BABATUNDE CHUKWUEMEKA UCHE FEMI KELECHI ABDULLAHI MUSA SUNDAY SAMUEL DAVID JOSHUA VICTOR SEGUN OBINNA AYODELE',
    ),
    female: words(
      'NGOZI CHIOMA FUNMILAYO ADAEZE BLESSING FATIMA AISHA IFEOMA OLUWATOYIN GRACE CHIAMAKA AMARACHI FOLAKE KEMI NKECHI BUKOLA PEACE JOY',
    ),
    givenNames: 2,
    passport: 'B########',
    validity: 10,
    phone: '+23480########',
  },
  CIV: {
    country: 'CIV',
    alpha2: 'CI',
    city: 'ABJ',
    surnames: words(
      'KOUASSI KOUAME KOFFI YAO KONAN KOUADIO BAMBA TRAORE COULIBALY OUATTARA TOURE DIABATE KONE BROU DJE AKA N_GUESSAN GNAGNE GBAGBO SORO SILUE',
    ).map((name) => name.replace(' ', '')),
    male: [...FRENCH_MALE, ...MUSLIM_MALE, 'KOUAKOU', 'AMANI'],
    female: [...FRENCH_FEMALE, ...MUSLIM_FEMALE, 'AMENAN', 'AFFOUE', 'ADJOUA', 'AYA'],
    givenNames: 2,
    passport: '2#@@#####',
    validity: 5,
    phone: '+22507########',
  },
  BFA: {
    country: 'BFA',
    alpha2: 'BF',
    city: 'OUA',
    surnames: words(
      'OUEDRAOGO SAWADOGO KABORE ZONGO COMPAORE KINDA TRAORE SANOU ILBOUDO NIKIEMA TAPSOBA KABRE YAMEOGO DIALLO BARRY ZERBO SOME DABIRE',
    ),
    male: [...MUSLIM_MALE, ...FRENCH_MALE.slice(0, 10)],
    female: [...MUSLIM_FEMALE, ...FRENCH_FEMALE.slice(0, 8)],
    givenNames: 1,
    passport: 'A3######',
    validity: 5,
    phone: '+22670######',
  },
  SEN: {
    country: 'SEN',
    alpha2: 'SN',
    city: 'DSS',
    surnames: words('DIOP NDIAYE FALL DIALLO SOW FAYE SARR GUEYE BA SECK NDOUR CISSE DIOUF KANE MBAYE THIAM SY TALL'),
    male: words('MAMADOU OUSMANE CHEIKH IBRAHIMA MODOU ABDOU MOUSTAPHA ALIOUNE PAPE MALICK SERIGNE BABACAR'),
    female: words('FATOU AWA AISSATOU MARIAMA NDEYE KHADY AMINATA ADJI COUMBA MAME ASTOU ROKHAYA'),
    givenNames: 1,
    passport: 'A0#######',
    validity: 5,
    phone: '+22177#######',
  },
  CMR: {
    country: 'CMR',
    alpha2: 'CM',
    city: 'DLA',
    surnames: words(
      'MBARGA NGUEMA TCHOUPO FOTSO KAMGA NJOYA ESSOMBA ATANGANA ABENA MBIDA NGONO TALLA DJOMO WANDJI EKANE NDONGO',
    ),
    male: FRENCH_MALE,
    female: FRENCH_FEMALE,
    givenNames: 2,
    passport: '0#######',
    validity: 5,
    phone: '+2376########',
  },
  GAB: {
    country: 'GAB',
    alpha2: 'GA',
    city: 'LBV',
    surnames: words('NDONG OBAME NZUE MBA ONDO MOUSSAVOU BIYOGHE NGUEMA ESSONO MINKO BOUKANDOU MAGANGA'),
    male: FRENCH_MALE,
    female: FRENCH_FEMALE,
    givenNames: 2,
    passport: '15GA#####',
    validity: 5,
    phone: '+24107######',
  },
  COD: {
    country: 'COD',
    alpha2: 'CD',
    city: 'FIH',
    surnames: words(
      'KABONGO MUKENDI ILUNGA TSHIBANGU MBUYI KALALA NGOY MUTOMBO KASONGO LUKUSA BOLAMBA MAKIESE NSIMBA LUFUMA',
    ),
    male: FRENCH_MALE,
    female: FRENCH_FEMALE,
    givenNames: 2,
    passport: 'OP0######',
    validity: 5,
    phone: '+24381#######',
  },
  ETH: {
    country: 'ETH',
    alpha2: 'ET',
    city: 'ADD',
    surnames: words('TESFAYE BEKELE HAILE GEBRE ALEMU TADESSE ABEBE WOLDE DESTA KEBEDE MENGISTU ASSEFA GIRMA LEMMA'),
    male: words('DAWIT YONAS SOLOMON BERHANU TEWODROS ABEL HENOK DANIEL SAMUEL ELIAS BIRUK'),
    female: words('HIWOT SELAM TIGIST MERON BETHLEHEM RAHEL SARA HANNA MAHLET LIYA'),
    givenNames: 1,
    passport: 'EP#######',
    validity: 5,
    phone: '+25191#######',
  },
  FRA: {
    country: 'FRA',
    alpha2: 'FR',
    city: 'PAR',
    surnames: words(
      'MARTIN BERNARD THOMAS PETIT ROBERT RICHARD DURAND DUBOIS MOREAU LAURENT SIMON MICHEL LEFEBVRE LEROY ROUX DAVID BERTRAND MOREL FOURNIER GIRARD AMEGAH LAWSON MENSAH AKAKPO DOSSOU DIALLO TRAORE',
    ),
    male: FRENCH_MALE,
    female: FRENCH_FEMALE,
    givenNames: 2,
    passport: '2#@@#####',
    validity: 10,
    phone: '+336########',
  },
  BEL: {
    country: 'BEL',
    alpha2: 'BE',
    city: 'BRU',
    surnames: words(
      'PEETERS JANSSENS MAES JACOBS MERTENS WILLEMS CLAES GOOSSENS WOUTERS DE_SMET LAMBERT DUPONT VAN_DEN_BERGHE LECLERCQ KABONGO MENSAH',
    ),
    male: [...FRENCH_MALE, 'JAN', 'KOEN', 'PIETER', 'WOUT'],
    female: [...FRENCH_FEMALE, 'AN', 'GRIET', 'LIESBETH', 'ELS'],
    givenNames: 1,
    passport: 'E@######',
    validity: 10,
    phone: '+3247#######',
  },
  DEU: {
    country: 'DEU',
    alpha2: 'DE',
    city: 'FRA',
    surnames: words(
      'MUELLER SCHMIDT SCHNEIDER FISCHER WEBER MEYER WAGNER BECKER HOFFMANN KOCH RICHTER KLEIN WOLF SCHROEDER',
    ),
    male: words('THOMAS ANDREAS STEFAN MARKUS JAN LUKAS FELIX TOBIAS KLAUS PETER'),
    female: words('ANNA JULIA KATRIN SABINE LENA CHRISTINA PETRA CLAUDIA NINA LAURA'),
    givenNames: 1,
    passport: 'C##@@####',
    validity: 10,
    phone: '+4917########',
  },
  USA: {
    country: 'USA',
    alpha2: 'US',
    city: 'NYC',
    surnames: words(
      'SMITH JOHNSON WILLIAMS BROWN JONES MILLER DAVIS WILSON ANDERSON TAYLOR MENSAH ADJEI LAWSON OKAFOR',
    ),
    male: words('JAMES ROBERT MICHAEL WILLIAM DAVID JOHN CHRISTOPHER KEVIN BRIAN MARK'),
    female: words('JENNIFER MARY LINDA SARAH JESSICA KAREN LISA ASHLEY EMILY AMANDA'),
    givenNames: 2,
    passport: '5########',
    validity: 10,
    phone: '+12025550###',
  },
  LBN: {
    country: 'LBN',
    alpha2: 'LB',
    city: 'BEY',
    surnames: words(
      'KHOURY HADDAD NASSAR MANSOUR SALEH FAKHRY EL_HAJJ HAIDAR FARES AOUN CHAMOUN TANNOUS SAAD HAMDAN BAZZI FAWAZ',
    ),
    male: words('ALI HASSAN HUSSEIN MOHAMAD GEORGES ELIE CHARBEL FADI KARIM RAMI WISSAM BILAL'),
    female: words('RIMA MAYA NADA ZEINAB LAYAL RANIA HALA FATIMA CHRISTELLE NOUR'),
    givenNames: 1,
    passport: 'LR#######',
    validity: 5,
    phone: '+96170######',
  },
  CHN: {
    country: 'CHN',
    alpha2: 'CN',
    city: 'CAN',
    surnames: words('WANG LI ZHANG LIU CHEN YANG HUANG ZHAO WU ZHOU XU SUN MA ZHU HU GUO HE LIN LUO ZHENG'),
    male: words('WEI JUN QIANG LEI MING JIANGUO ZHIQIANG XIAODONG HAO PENG BO GUOQIANG JIANHUA'),
    female: words('FANG NA XIULAN MIN JING LI YAN XIAOYAN TING YING LIJUAN GUIYING'),
    givenNames: 1,
    passport: 'E@#######',
    validity: 10,
    phone: '+86138########',
  },
  IND: {
    country: 'IND',
    alpha2: 'IN',
    city: 'BOM',
    surnames: words('PATEL SHAH KUMAR SHARMA SINGH GUPTA MEHTA JOSHI DESAI NAIR IYER REDDY RAO KHAN AGARWAL'),
    male: words('RAJESH AMIT SANJAY VIJAY ANIL RAHUL SURESH DEEPAK MANISH ARJUN HARDIK NILESH'),
    female: words('PRIYA NEHA POOJA ANJALI KAVITA SUNITA MEENA RITU DIVYA SWATI'),
    givenNames: 2,
    passport: 'T#######',
    validity: 10,
    phone: '+9198########',
  },
  BRA: {
    country: 'BRA',
    alpha2: 'BR',
    city: 'SAO',
    surnames: words(
      'SILVA SANTOS OLIVEIRA SOUZA LIMA PEREIRA FERREIRA COSTA RODRIGUES ALMEIDA NASCIMENTO CARVALHO ARAUJO RIBEIRO',
    ),
    male: words('JOSE JOAO ANTONIO CARLOS PAULO PEDRO LUCAS MARCOS RAFAEL GABRIEL'),
    female: words('MARIA ANA FRANCISCA ADRIANA JULIANA MARCIA FERNANDA PATRICIA CAMILA LARISSA'),
    givenNames: 2,
    passport: 'F@######',
    validity: 10,
    phone: '+55119########',
  },
  MAR: {
    country: 'MAR',
    alpha2: 'MA',
    city: 'CMN',
    surnames: words('ALAOUI BENNANI EL_IDRISSI TAZI BERRADA CHRAIBI EL_AMRANI BENJELLOUN FASSI OUAZZANI ZEROUAL'),
    male: words('MOHAMMED YOUSSEF AHMED OMAR HAMZA MEHDI RACHID KARIM SAID'),
    female: words('FATIMA KHADIJA SALMA IMANE NADIA MERYEM SARA HOUDA LAILA'),
    givenNames: 1,
    passport: '@@#######',
    validity: 5,
    phone: '+2126########',
  },
  TUR: {
    country: 'TUR',
    alpha2: 'TR',
    city: 'IST',
    surnames: words('YILMAZ KAYA DEMIR SAHIN CELIK YILDIZ AYDIN OZTURK ARSLAN DOGAN KILIC ASLAN'),
    male: words('MEHMET MUSTAFA AHMET ALI HUSEYIN EMRE MURAT OMER BURAK'),
    female: words('FATMA AYSE EMINE ZEYNEP ELIF MERVE ESRA SELIN'),
    givenNames: 1,
    passport: 'U########',
    validity: 10,
    phone: '+9053########',
  },
} as const satisfies Readonly<Record<string, Origin>>;

export type OriginCode = keyof typeof ORIGINS;
