import { type Culture, nameWords } from '../culture.ts';

/** Pakistan, India, Bangladesh and Sri Lanka. */
export const SOUTH_ASIAN: Culture = {
  name: 'South Asian',
  male: nameWords(`
    Muhammad Mohammad Mohammed Md | محمد
    Imran Emran | عمران
    Tariq Tarique | طارق
    Zulfiqar Zulfikar Zulfeqar | ذوالفقار | Zulfi
    Shahid Shaheed | شاہد
    Nadeem Nadim | ندیم
    Waqar Vaqar Wakar | وقار
    Iftikhar Iftekhar | افتخار
    Saleem Salim | سلیم
    Asif Aasif | آصف
    Ghulam Gulam Ghulaam | غلام
    Rajesh Rajeesh || Raju Raj
    Sanjay Sanjai
    Vijay Vijai
    Suresh Sooresh
    Krishnan Krishna Krishnen
    Vikram Bikram || Vicky
    Harpreet Harprit || Harry
    Gurpreet Gurprit
    Lakshman Laxman
    Balasubramanian Bala_Subramanian || Bala
    Venkatesh Venkatesha || Venky
    Dinesh Dineesh
    Arjun Arjuna
    Mukesh
    Shafiqul Shafikul Shofiqul
    Rafiqul Rafikul Rofiqul
    Nuwan Nuvan
  `),
  female: nameWords(`
    Ayesha Aisha Aysha | عائشہ
    Fatima Fatema Fathima | فاطمہ
    Nusrat Nasrat | نصرت
    Shabnam Shabnum | شبنم
    Rukhsana Ruksana Rokhsana | رخسانہ
    Parveen Parvin Perveen | پروین
    Saima Saaima | صائمہ
    Priya Pria
    Lakshmi Laxmi Lakshmy
    Sunita Suneeta
    Deepika Dipika
    Kavitha Kavita
    Meenakshi Minakshi
    Rajni Rajani
    Manpreet Manprit
    Jyoti Jyothi
    Sharmila Sharmeela
    Geetha Gita Geeta
    Begum Begam
    Nasreen Nasrin
    Vidya Vidhya
  `),
  surnames: nameWords(`
    Chaudhry Choudhury Chowdhury Chaudhary Chaudhri
    Siddiqui Siddiqi Siddique Sidiqui
    Qureshi Kureshi Quraishi
    Malik Malick
    Sheikh Shaikh Shaykh
    Hussain Husain Hossain Hussein
    Bhatti Bhati
    Mukherjee Mukerjee Mukhopadhyay
    Banerjee Bannerji
    Iyengar Ayyangar Iyenger
    Subramaniam Subramanyam Subramanian
    Reddy Reddi
    Naidu Naydu
    Agarwal Aggarwal Agrawal
    Srivastava Shrivastava Srivastav
    Gowda Gouda
    Deshmukh Deshmukha
    Pillai Pillay Pillei
    Perera Pereira
    Jayasuriya Jayasooriya
    Wickramasinghe Wickremesinghe
    Gill
    Dhillon Dhilon
    Sandhu Sandhoo
    Rizvi Rizwi Razvi
    Niazi Niyazi
    Mirza Meerza
    Awan Avan
    Ansari Ansary
    Talukdar Talukder
    Bhattacharya Bhattacharjee
    Kulkarni
    Joshi Joshy
    Menon
  `),
  forms: ['G S', 'G M S', 'G P S'],
  titles: ['Mr', 'Shri', 'Dr', 'Haji', 'Mst', 'Smt', '+MR'],
  lookAlikes: [
    'Harpreet/Gurpreet',
    'Shafiqul/Rafiqul',
    'Sanjay/Vijay',
    'Suresh/Dinesh',
    'Rajesh/Mukesh',
    'Nasreen/Nusrat',
  ],
  shares: { travellers: 5, listed: 9 },
};
