import { type Culture, nameWords } from '../culture.ts';

export const TURKISH: Culture = {
  name: 'Turkish',
  male: nameWords(`
    Mehmet Mehmed || Memo
    Ahmet Ahmed
    Mustafa Mustapha || Musti
    Hüseyin Huseyin Hueseyin
    İbrahim Ibrahim || İbo
    Ömer Omer Oemer
    Süleyman Suleyman Sueleyman
    Çağlar Caglar
    Gökhan Gokhan Goekhan
    Oğuzhan Oguzhan
    İsmail Ismail
    Yusuf Yousouf
    Kadir Qadir
    Şükrü Sukru Shukru
    Volkan
    Tuğrul Tugrul
    Cengiz Dschengis
    Halil Khalil
    Serdar
    Barış Baris
    Umut
    Yiğit Yigit
    Abdülkadir Abdulkadir Abduelkadir
    Hakan
    Emre
  `),
  female: nameWords(`
    Ayşe Ayse Ayshe
    Fatma Fatima
    Emine Amine
    Hatice Hatidje
    Zeynep Zeyneb || Zeyno
    Gülşen Gulsen Guelsen
    Şerife Serife Sherife
    Özlem Ozlem Oezlem
    Çiğdem Cigdem
    Tuğba Tugba
    Nurgül Nurgul Nurguel
    Müge Muge Muege
    Büşra Busra Buesra
    Gamze
    Pınar Pinar
    Yıldız Yildiz
    Esra
    Elif
  `),
  surnames: nameWords(`
    Yılmaz Yilmaz
    Öztürk Ozturk Oeztuerk
    Çelik Celik Chelik
    Şahin Sahin Shahin
    Yıldırım Yildirim
    Gündoğan Gundogan Guendogan
    Kılıçaslan Kilicaslan
    Karabulut Kara_Bulut
    Akgül Akgul Akguel
    Bozkurt Boz_Kurt
    Demirtaş Demirtas
    Güneş Gunes Guenes
    Aydoğdu Aydogdu
    Türkmen Turkmen Tuerkmen
    Koçak Kocak
    Özdemir Ozdemir Oezdemir
    Kaplan
    Sarıkaya Sarikaya
    Küçük Kucuk Kuecuek
    Uçar Ucar
    Ünlü Unlu Uenlue
    Tekin
    Polatlı Polatli
    Bağcı Bagci
    Topçu Topcu
    Altıntaş Altintas
    Yavuzer
    Ersöz Ersoz Ersoez
    Işık Isik
    Özkan Ozkan Oezkan
  `),
  forms: ['G S', 'G M S'],
  titles: ['Dr.', 'Bay', 'Bayan', 'Av.', '+Bey', '+MR'],
  lookAlikes: ['Mehmet/Ahmet', 'Emine/Elif', 'Hakan/Volkan', 'Gülşen/Gülşah', 'Kadir/Serdar', 'Nurgül/Nuray'],
  shares: { travellers: 2, listed: 3 },
};
