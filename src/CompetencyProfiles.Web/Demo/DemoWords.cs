namespace CompetencyProfiles.Web.Demo;

/// <summary>What people of the demo company wrote. Everything is invented.</summary>
internal static class DemoWords
{
    public static readonly (string Situation, string Behaviour, string Effect)[] Examples =
    [
        ("Beim Umzug der Kfz-Zulassung fiel mittags der Belegdrucker aus.", "Ich habe zuerst nachgefragt, wie viele Schalter betroffen sind, und dann einen Ersatz über das Netz eingerichtet.", "Nach zwanzig Minuten konnten alle Schalter weiterarbeiten."),
        ("Eine Kollegin aus dem Jugendamt rief zum dritten Mal wegen derselben Maske an.", "Ich habe mir den Ablauf zeigen lassen und die Ursache im Berechtigungskonzept gefunden.", "Seitdem kam keine Anfrage mehr dazu."),
        ("Vor dem Quartalsabschluss war die Schnittstelle zur Kasse langsam.", "Ich habe täglich um neun einen Zwischenstand geschickt, auch wenn es nichts Neues gab.", "Die Kämmerei wusste, woran sie ist, und hat nicht nachtelefoniert."),
        ("Im Team fehlte eine Anleitung für das neue Ticketsystem.", "Ich habe zwei Seiten mit Bildern geschrieben und sie in der Runde vorgestellt.", "Neue Kollegen kommen jetzt am ersten Tag damit zurecht."),
    ];

    public static readonly string[] Comments =
    [
        "Bei üblichen Anfragen klappt das gut, unter Zeitdruck gehe ich manchmal zu schnell in die Lösung.", "Hier habe ich im letzten Jahr viel dazugelernt.",
        "Das möchte ich gern im Gespräch genauer anschauen.", "Die Rückmeldungen der Ämter dazu waren durchweg freundlich.",
    ];

    public static readonly string[] WentWell =
    [
        "Ruhe am Telefon, auch bei drei Anrufen gleichzeitig. Zwischenstände kommen verlässlich. Die Anleitung zum Ticketsystem hilft allen.",
        "Zusagen wurden eingehalten. Die Übergaben in den Spätdienst sind vollständig. Viel Geduld mit neuen Kolleginnen.",
        "Die Störung im Rechenzentrum wurde von Anfang bis Ende begleitet. Die Kundschaft war jederzeit im Bild.",
    ];

    public static readonly string[] Topics =
    [
        "Mehr Zeit für Rückfragen bei neuen Fachverfahren. Hospitation im Bürgerbüro.", "Wie wir Störungen ankündigen, und wer die Texte schreibt.", "Vertretung in den Ferien früher planen.",
    ];

    public static readonly string[] Agreed =
    [
        "Wir haben Beispiele für beide Sichten gefunden und uns auf diese Stufe geeinigt.", "Im Alltag sicher; schwierige Anliegen werden zusammen mit einer erfahrenen Kollegin bearbeitet.",
        "Wir sehen das unterschiedlich und schauen im Frühjahr noch einmal darauf.",
    ];

    public static readonly string[] Steps =
    [
        "Einen Tag im Bürgerbüro hospitieren und drei Beobachtungen mitbringen.", "Leitfaden für die Erstaufnahme vier Wochen lang erproben.",
        "Jede Woche einen Zwischenstand an die Kundschaft schreiben, auch ohne Neuigkeiten.", "Mit Marcel zwei Übergaben gemeinsam machen.",
    ];

    public static readonly string[] Statements =
    [
        "Der Einschätzung beim Eskalieren stimme ich nicht zu. In den genannten Fällen war die Leitung vorher mündlich informiert.",
        "Ich bin einverstanden und wünsche mir, dass die Hospitation noch vor den Sommerferien stattfindet.",
    ];
}
