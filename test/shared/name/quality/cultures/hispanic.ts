import { type Culture, nameWords } from '../culture.ts';

export const HISPANIC: Culture = {
  name: 'Hispanic',
  male: nameWords(`
    José Jose || Pepe
    Francisco || Paco Pancho
    Jesús Jesus || Chucho
    Ignacio Ygnacio || Nacho
    Guillermo || Memo Guille
    Enrique || Quique Kike
    Rafael || Rafa
    Alejandro || Alex Jano
    Eduardo || Lalo
    Manuel || Manolo Manu
    Antonio || Toño
    Roberto || Beto
    Gonzalo Gonsalo || Chalo
    Hernán Hernan
    Joaquín Joaquin || Quino
    Luis Luís || Lucho
    Mateo Matheo
    Víctor Victor
    Jorge || Coque
    Javier Xavier || Javi
    Geovanni Giovanni Yovani
    Wilmer Wilmar
    Ezequiel Esequiel
    Vicente || Chente
    Andrés Andres
    Ramón Ramon || Moncho
  `),
  female: nameWords(`
    María Maria
    Guadalupe || Lupe Lupita
    Dolores || Lola
    Concepción Concepcion || Concha Conchita
    Mercedes || Meche
    Isabel Ysabel || Chabela
    Rosario || Charo
    Consuelo || Chelo
    Graciela || Chela
    Teresa Theresa || Tere
    Yolanda Iolanda || Yoli
    Beatriz Beatris || Bety
    Leticia Letisia || Lety
    Carmen || Menchu
    Inés Ines
    Verónica Veronica || Vero
    Esperanza Esperansa
    Jimena Ximena
    Marisol Mari_Sol
    Yesenia Jesenia
    Lucía Lucia
    Paola
  `),
  surnames: nameWords(`
    Jiménez Jimenez Gimenez Ximénez
    Gutiérrez Gutierrez Gutieres
    Velázquez Velazquez Velasquez
    Ibáñez Ibanez Ybañez
    Quiñones Quinones Quiñonez
    Echeverría Echeverria Etcheverria
    Zambrano Sambrano
    Benavides Benavidez
    Meléndez Melendez
    Castañeda Castaneda
    Villanueva Villa_Nueva
    Arévalo Arevalo
    Montenegro Monte_Negro
    Sepúlveda Sepulveda
    Ordóñez Ordonez
    Carvajal Carbajal
    Valdez Valdés Valdes
    Cifuentes Sifuentes
    Yáñez Yanez Yañes
    Saavedra
    Santibáñez Santibanez
    Bermúdez Bermudez
    Urrutia
    Zúñiga Zuniga
    Orellana
    Escobedo
    Maldonado
    Pantoja
    Barrientos
    Tejada Texada
    Guevara
    Rentería Renteria
    Lizarazo
    Aguirre Aguire
  `),
  forms: ['G S T', 'G M S T', 'G S', 'G M S', 'G de_la S'],
  titles: ['Sr.', 'Don', 'Doña', 'Lic.', 'Ing.', '+SR'],
  lookAlikes: ['José/Jesús', 'María/Mario', 'Rosario/Rosalía', 'Eduardo/Gerardo', 'Luis/Lucía', 'Roberto/Rigoberto'],
  shares: { travellers: 3, listed: 13 },
};
