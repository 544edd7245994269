import { familyText as t } from '../../shared/family-page/text.ts';

const words = JSON.stringify({ saved: t.saved, saving: t.saving, notSaved: t.notSaved, stale: t.stale });

/**
 * What saves each answer as it is typed, in the browser. The form works without it by its buttons. Its hash is in the
 * page's policy, so no other script runs. One save at a time: what was typed meanwhile goes next, and what could not be
 * sent stays to be sent.
 */
export const familyScript = `(function(){
var form=document.querySelector('form[data-save]');if(!form||!window.fetch)return;
var say=document.getElementById('state'),w=${words},waiting={},busy=false,timer;
function valuesOf(name){
var all=form.querySelectorAll('[name="'+name+'"]'),values=[];
for(var i=0;i<all.length;i++){var e=all[i];if(e.type!=='checkbox'&&e.type!=='radio'||e.checked)values.push(e.value)}
return values.length?values:['']}
function turn(names){
var box=document.getElementById('turn'),at=names.length&&document.getElementById(names[0]);if(!box)return;
if(at&&box.hidden){at.closest('.field').after(box);box.hidden=false}else if(!at)box.hidden=true}
function send(){
clearTimeout(timer);var names=Object.keys(waiting);if(busy||!names.length)return;
busy=true;var sent=waiting;waiting={};
var body=new URLSearchParams();body.append('form',form.elements.form.value);body.append('seen',form.elements.seen.value);
names.forEach(function(name){valuesOf(name).forEach(function(value){body.append(name,value)})});
say.textContent=w.saving;
fetch(form.dataset.save,{method:'POST',body:body,headers:{accept:'application/json'},credentials:'same-origin',keepalive:true})
.then(function(r){return r.json().then(function(a){if(!r.ok)throw new Error(a.detail||w.notSaved);return a})})
.then(function(a){say.textContent=a.stale.length?w.stale:w.saved;turn(a.turn)})
.catch(function(e){for(var n in sent)waiting[n]=true;say.textContent=e instanceof TypeError?w.notSaved:e.message;timer=setTimeout(send,8000)})
.then(function(){busy=false;if(Object.keys(waiting).length&&say.textContent===w.saved)send()})}
function note(e,after){var name=e.target.name;if(!name||name==='form'||name==='seen')return;waiting[name]=true;clearTimeout(timer);timer=setTimeout(send,after)}
form.addEventListener('input',function(e){note(e,1200)});
form.addEventListener('change',function(e){note(e,0)});
document.addEventListener('visibilitychange',function(){if(document.visibilityState==='hidden')send()});
window.addEventListener('pagehide',send)
})();`;
