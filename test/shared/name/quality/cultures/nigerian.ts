import { type Culture, nameWords } from '../culture.ts';

export const NIGERIAN: Culture = {
  name: 'Yoruba, Igbo and Hausa',
  male: nameWords(`
    Oluwaseun Oluwa_Seun || Seun
    Olumide || Mide
    Babatunde || Tunde Baba
    Adebayo Adébáyò || Bayo Debayo
    Oluwafemi Olufemi || Femi
    Olusegun Oluwasegun || Segun
    Adewale || Wale
    Ayodele Ayodélé || Ayo Dele
    Temitope || Tope Temi
    Chukwuemeka Chukwu_Emeka || Emeka
    Chinedu Chinedum || Nedu
    Ikechukwu || Ike
    Obinna Obina || Obi
    Uchenna Uchena || Uche
    Onyekachi || Kachi
    Nnamdi Namdi
    Ifeanyi || Ify
    Kelechukwu || Kelechi
    Abubakar Abubakr Aboubakar || Abu
    Suleiman Sulaiman Sulayman
    Ibrahim Ibraheem
    Usman Uthman Osman
    Yakubu Yacubu Yaqubu
    Abdullahi Abdulahi Abdullah
    Aminu Amino
    Garba Garuba
    Mustapha Mustafa
  `),
  female: nameWords(`
    Oluwakemi Olukemi || Kemi
    Folasade Folashade || Sade Shade
    Omolara || Lara
    Yetunde Iyetunde || Yetty
    Titilayo || Titi
    Abosede || Bose
    Morenike || Nike
    Ngozichukwu || Ngozi
    Chiamaka Chi_Amaka || Amaka
    Adaeze || Ada
    Nkechinyere || Nkechi
    Ifeoma || Ify
    Uzoamaka || Uzo
    Chinyere Chinyeré
    Obiageli || Oby
    Hadiza Khadiza Hadija
    Aisha Aishat Ayisha
    Zainab Zaynab Zeinab
    Fatima Fatimah
    Hauwa Hawwa Hawa
    Ramatu Rahmatu
    Amina Aminat
  `),
  surnames: nameWords(`
    Adeyemi Adeyemì
    Ogunleye
    Olawale Olawole
    Adesanya
    Oyelaran Oyelarin
    Akintola
    Ogunbanjo Ogunbajo
    Okonkwo Okonkow
    Nwachukwu Nwa_Chukwu
    Eze Ezeh
    Okafor Okaphor
    Nwosu Nwosuh
    Onyekwere
    Ezekwesili
    Umeh Ume
    Okeke Okekeh
    Chukwuma
    Danjuma Dan_Juma
    Abdulsalam Abdussalam Abdul_Salam
    Bello Belo
    Danladi Dan_Ladi
    Maikano Mai_Kano
    Tanko Tankoh
    Balarabe
    Shehu Chehu
    Gwarzo
    Dikko Diko
    Afolabi Afolaby
    Adeniran
    Oladipo Oladipupo
    Onwuka
    Egwuatu
    Ajayi Ajai
  `),
  forms: ['G S', 'G M S', 'S G M'],
  titles: ['Mr', 'Chief', 'Alhaji', 'Dr', 'Engr.', 'Mrs', '+MR'],
  lookAlikes: ['Adebayo/Adewale', 'Oluwafemi/Oluwakemi', 'Ikechukwu/Ifeanyi', 'Chinedu/Chinyere', 'Aisha/Amina'],
  shares: { travellers: 10, listed: 4 },
};
